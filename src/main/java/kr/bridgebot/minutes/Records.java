package kr.bridgebot.minutes;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.ActionView;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaTexts;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.Text;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is on record of a meeting, in the words that minutes begin with. */
@Component
class Records {

	private final AttendanceRecords attendance;

	private final AgendaBook agenda;

	private final ActionDesk actions;

	private final MemberRegister register;

	Records(AttendanceRecords attendance, AgendaBook agenda, ActionDesk actions, MemberRegister register) {
		this.attendance = attendance;
		this.agenda = agenda;
		this.actions = actions;
		this.register = register;
	}

	/** What each section says by itself; one of which nothing is known is left out. */
	Map<Section, Text> of(SeminarView seminar) {
		Map<Section, Text> records = new EnumMap<>(Section.class);
		records.put(Section.ATTENDANCE, Text.lasting(this.attendance.attendance(seminar)));
		List<ItemView> items = this.agenda.of(seminar.id());
		if (!items.isEmpty()) {
			records.put(Section.DISCUSSION, Text
				.lines(IntStream.range(0, items.size()).mapToObj((i) -> discussed(i + 1, items.get(i))).toList()));
			records.put(Section.CONCLUSION, Text.lasting(Text.lines(conclusions(seminar, items))));
		}
		return records;
	}

	private List<Text> conclusions(SeminarView seminar, List<ItemView> items) {
		Map<ItemId, List<ActionView>> taken = this.actions.of(items.stream().map(ItemView::id).toList())
			.stream()
			.filter((action) -> seminar.id().equals(action.seminar()))
			.collect(Collectors.groupingBy(ActionView::item));
		Set<MemberId> owners = new HashSet<>();
		taken.values()
			.forEach((list) -> list.stream().map(ActionView::owner).flatMap(Stream::ofNullable).forEach(owners::add));
		Map<MemberId, Person> people = this.register.find(owners);
		return IntStream.range(0, items.size())
			.boxed()
			.flatMap((i) -> Stream.concat(Stream.of(concluded(i + 1, items.get(i))),
					taken.getOrDefault(items.get(i).id(), List.of())
						.stream()
						.map((action) -> action(action, people.get(action.owner())))))
			.toList();
	}

	private static Text discussed(int position, ItemView item) {
		return Text.of("minutes.record.item", "position", position, "title", item.title(), "presenter",
				item.presenter(), "presented", item.presenter().isEmpty() ? "no" : "yes");
	}

	private static Text concluded(int position, ItemView item) {
		return Text.of("minutes.record.outcome", "position", position, "title", item.title(), "standing",
				(item.outcome() != null) ? AgendaTexts.outcome(item.outcome()) : AgendaTexts.state(item.state()),
				"conclusion", item.conclusion(), "concluded", item.conclusion().isEmpty() ? "no" : "yes");
	}

	private static Text action(ActionView action, @Nullable Person owner) {
		return Text.of("minutes.record.action", "what", action.what(), "owner",
				(owner == null) ? Text.of("person.erased") : AttendanceRecords.name(owner), "until", action.until());
	}

}
