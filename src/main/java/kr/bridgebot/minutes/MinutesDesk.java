package kr.bridgebot.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.files.FileId;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.files.KeptFile;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.minutes.DraftView.SectionView;
import kr.bridgebot.minutes.MinutesDraft.Snapshot;
import kr.bridgebot.minutes.MinutesDraft.Written;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where officers and the secretariat write a meeting's minutes and publish them.
 * Two who write at once are served one after the other; the later one is told.
 */
@Service
@Transactional
public class MinutesDesk {

	/** What came of writing. */
	public enum Outcome {

		DONE,
		/** It was so already; nothing was done. */
		ALREADY,
		/** Somebody changed it since the person looked; nothing was done. */
		OVERTAKEN

	}

	private final MinutesDrafts drafts;

	private final Editions editions;

	private final Records records;

	private final PlanningDesk planning;

	private final SeminarCalendar calendar;

	private final FileShelf files;

	private final MemberRegister register;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MinutesDesk(MinutesDrafts drafts, Editions editions, Records records, PlanningDesk planning,
			SeminarCalendar calendar, FileShelf files, MemberRegister register, Texts texts,
			ApplicationEventPublisher events, Clock clock) {
		this.drafts = drafts;
		this.editions = editions;
		this.records = records;
		this.planning = planning;
		this.calendar = calendar;
		this.files = files;
		this.register = register;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The minutes as they stand, in this person's language where they say what is on
	 * record.
	 */
	@Transactional(readOnly = true)
	public DraftView look(SeminarId id, Actor actor) {
		SeminarView seminar = require(id, actor);
		Snapshot draft = this.drafts.find(id).orElseGet(() -> MinutesDraft.begin(seminar).snapshot());
		return new DraftView(seminar, draft.version(), draft.edition(), !new MinutesDraft(draft).isPublished(),
				seminar.state() != SeminarState.CLOSED, sections(seminar, draft, actor), files(draft));
	}

	/** Whether this person may see and write them now. */
	@Transactional(readOnly = true)
	public boolean writes(SeminarId id, Actor actor) {
		return this.planning.plans(id, actor) && this.calendar.find(id).filter(MinutesDesk::hasMet).isPresent();
	}

	/**
	 * Writes a section: in the place of what it says, or after it.
	 * @param seen the section's version that the person saw
	 */
	public Outcome write(SeminarId id, Section section, String text, boolean after, int seen, Actor actor) {
		SeminarView seminar = take(id, actor);
		Snapshot stored = stored(seminar);
		MinutesDraft draft = new MinutesDraft(stored);
		if (draft.overtaking(section, seen) != null) {
			return Outcome.OVERTAKEN;
		}
		String before = after ? Objects.requireNonNull(sections(seminar, stored, actor).get(section)).text() : "";
		draft.write(section, before, text, actor.self(), this.clock.instant());
		this.drafts.save(stored, draft.next());
		return Outcome.DONE;
	}

	/** Leaves a section out; see {@link #write}. */
	public Outcome clear(SeminarId id, Section section, int seen, Actor actor) {
		return change(id, section, seen, actor, (draft) -> draft.clear(section, actor.self(), this.clock.instant()));
	}

	/** Lets a section say again what is on record; see {@link #write}. */
	public Outcome restore(SeminarId id, Section section, int seen, Actor actor) {
		return change(id, section, seen, actor, (draft) -> draft.restore(section, actor.self(), this.clock.instant()));
	}

	private Outcome change(SeminarId id, Section section, int seen, Actor actor, Consumer<MinutesDraft> change) {
		Snapshot stored = stored(take(id, actor));
		MinutesDraft draft = new MinutesDraft(stored);
		if (draft.overtaking(section, seen) != null) {
			return Outcome.OVERTAKEN;
		}
		change.accept(draft);
		this.drafts.save(stored, draft.next());
		return Outcome.DONE;
	}

	/** Attaches a file, within the limits of {@link FileShelf}. */
	public void attach(SeminarId id, Upload upload, Actor actor) {
		Snapshot stored = stored(take(id, actor));
		MinutesDraft draft = new MinutesDraft(stored);
		draft.attach(this.files.keep(upload, actor));
		this.drafts.save(stored, draft.next());
	}

	/** Takes a file away; what was published with it keeps it. */
	public Outcome detach(SeminarId id, FileId file, Actor actor) {
		Snapshot stored = stored(take(id, actor));
		MinutesDraft draft = new MinutesDraft(stored);
		if (!draft.detach(file)) {
			return Outcome.ALREADY;
		}
		this.drafts.save(stored, draft.next());
		if (stored.edition() == 0) {
			this.files.drop(List.of(file));
		}
		return Outcome.DONE;
	}

	/**
	 * Sends the minutes to all who were invited, as a new edition.
	 * @param version what the person has seen
	 * @param reason what was corrected; of no account the first time
	 */
	public Outcome publish(SeminarId id, int version, String reason, Actor actor) {
		SeminarView seminar = take(id, actor);
		if (seminar.state() != SeminarState.HELD) {
			throw new Refusal(MinutesReason.MINUTES_NOT_HELD);
		}
		Snapshot stored = stored(seminar);
		MinutesDraft draft = new MinutesDraft(stored);
		if (draft.isPublished()) {
			return Outcome.ALREADY;
		}
		if (stored.version() != version) {
			return Outcome.OVERTAKEN;
		}
		Map<Section, String> said = new EnumMap<>(Section.class);
		sections(seminar, stored, actor).forEach((section, view) -> said.put(section, view.text()));
		Edition edition = draft.publish(said, reason, actor.self(), this.clock.instant());
		this.drafts.save(stored, draft.next());
		this.editions.add(edition);
		this.events.publishEvent(new MinutesEvent.Published(seminar, edition));
		return Outcome.DONE;
	}

	private Snapshot stored(SeminarView seminar) {
		return this.drafts.find(seminar.id()).orElseGet(() -> MinutesDraft.begin(seminar).snapshot());
	}

	/** The meeting, held for this transaction, if its minutes may be changed. */
	private SeminarView take(SeminarId id, Actor actor) {
		require(id, actor);
		SeminarView seminar = this.calendar.lock(id);
		if (seminar.state() == SeminarState.CLOSED) {
			throw new Refusal(MinutesReason.MINUTES_CLOSED);
		}
		return seminar;
	}

	private SeminarView require(SeminarId id, Actor actor) {
		SeminarView seminar = this.calendar.find(id)
			.filter((found) -> this.planning.plans(id, actor))
			.orElseThrow(() -> new Refusal(MinutesReason.MINUTES_OFFICERS_ONLY));
		if (!hasMet(seminar)) {
			throw new Refusal(MinutesReason.MINUTES_TOO_EARLY);
		}
		return seminar;
	}

	private static boolean hasMet(SeminarView seminar) {
		return seminar.state() == SeminarState.IN_PROGRESS || seminar.state().wasHeld();
	}

	private Map<Section, SectionView> sections(SeminarView seminar, Snapshot draft, Actor reader) {
		Map<Section, Text> records = this.records.of(seminar);
		Map<MemberId, Person> writers = this.register.find(writers(draft));
		Map<Section, SectionView> sections = new EnumMap<>(Section.class);
		Instant now = this.clock.instant();
		for (Section section : Section.values()) {
			Written written = draft.sections().get(section);
			String text = (written == null) ? null : written.text();
			boolean recorded = text == null;
			String said = (text != null) ? text : this.texts.plain(records.getOrDefault(section, Text.empty()),
					reader.language(), reader.zone(), now);
			sections.put(section,
					(written == null) ? new SectionView(said, recorded, 0, null, null)
							: new SectionView(said, recorded, written.version(),
									(written.by() == null) ? null : writers.get(written.by()), written.at()));
		}
		return sections;
	}

	private static Set<MemberId> writers(Snapshot draft) {
		Set<MemberId> writers = new HashSet<>();
		draft.sections().values().stream().map(Written::by).flatMap(Stream::ofNullable).forEach(writers::add);
		return writers;
	}

	private List<KeptFile> files(Snapshot draft) {
		Map<FileId, KeptFile> found = this.files.find(draft.files());
		return draft.files().stream().flatMap((file) -> Stream.ofNullable(found.get(file))).toList();
	}

}
