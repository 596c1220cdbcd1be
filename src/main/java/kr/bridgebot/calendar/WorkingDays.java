package kr.bridgebot.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kr.bridgebot.calendar.HolidaySettings.Deviation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which days the forum works: no weekends, no Korean public holidays, no days the
 * configuration adds. Safe for use by many threads at once.
 */
@Component
public class WorkingDays {

	private final List<Deviation> deviations;

	private final ConcurrentMap<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

	@Autowired
	WorkingDays(HolidaySettings settings) {
		this.deviations = settings.holidays();
	}

	/** Those of the public holidays alone, without anything the configuration adds. */
	public static WorkingDays byRule() {
		return new WorkingDays(new HolidaySettings(List.of()));
	}

	/**
	 * Whether the forum works that day. A weekend the configuration declares worked is
	 * one.
	 */
	public boolean isWorkingDay(LocalDate day) {
		if (KoreanYear.isWeekend(day)) {
			return this.deviations.stream()
				.anyMatch((deviation) -> deviation.working() && deviation.date().equals(day));
		}
		return holiday(day).isEmpty();
	}

	/**
	 * The public holiday of that day, substitutes included.
	 * @return the key of its name among the texts, {@code holiday.<name>}, or the name
	 * itself for one that the configuration adds
	 */
	public Optional<String> holiday(LocalDate day) {
		return Optional.ofNullable(this.years.computeIfAbsent(day.getYear(), this::holidays).get(day));
	}

	/** The day itself when it is a working day, else the next one. */
	public LocalDate onOrAfter(LocalDate day) {
		LocalDate working = day;
		while (!isWorkingDay(working)) {
			working = working.plusDays(1);
		}
		return working;
	}

	/** The day itself when it is a working day, else the last one before it. */
	public LocalDate onOrBefore(LocalDate day) {
		LocalDate working = day;
		while (!isWorkingDay(working)) {
			working = working.minusDays(1);
		}
		return working;
	}

	private Map<LocalDate, String> holidays(int year) {
		Map<LocalDate, String> holidays = new HashMap<>(KoreanYear.holidays(year));
		for (Deviation deviation : this.deviations) {
			if (deviation.working()) {
				holidays.remove(deviation.date());
			}
			else if (deviation.date().getYear() == year) {
				holidays.put(deviation.date(), deviation.name());
			}
		}
		return Map.copyOf(holidays);
	}

}
