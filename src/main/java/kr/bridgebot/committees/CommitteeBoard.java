package kr.bridgebot.committees;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Text;
import kr.bridgebot.cluster.CacheNews;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Refusal;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board that lists the forum's bodies. Reads are remembered; few change. */
@Service
public class CommitteeBoard {

	static final String CACHE = "committees";

	private final Committees committees;

	private final ForumProperties forum;

	private final CacheNews news;

	private final ApplicationEventPublisher events;

	private final Cache cache;

	CommitteeBoard(Committees committees, ForumProperties forum, CacheNews news, ApplicationEventPublisher events,
			CacheManager caches) {
		this.committees = committees;
		this.forum = forum;
		this.news = news;
		this.events = events;
		this.cache = Objects.requireNonNull(caches.getCache(CACHE), CACHE);
	}

	/** All bodies, in the order of the configuration, those it no longer names last. */
	public List<Committee> all() {
		return remembered().all();
	}

	/**
	 * One body.
	 * @throws Refusal when there is none, as when somebody made the id up
	 */
	public Committee get(CommitteeId id) {
		return find(id).orElseThrow(() -> new Refusal(CommitteeReason.COMMITTEE_UNKNOWN));
	}

	public Optional<Committee> find(CommitteeId id) {
		return Optional.ofNullable(remembered().byId().get(id));
	}

	public Optional<Committee> byCode(String code) {
		return Optional.ofNullable(remembered().byCode().get(code));
	}

	/** The body that everybody of the forum belongs to. */
	public Committee forum() {
		return remembered().forum();
	}

	/** What the forum itself is called. */
	public Text forumName() {
		return Objects.requireNonNull(this.forum.name()).text();
	}

	/**
	 * The body whose group this is: the one bound to this topic, else the one bound to
	 * the group as a whole.
	 */
	public Optional<Committee> boundTo(Place group) {
		Map<Place, Committee> byGroup = remembered().byGroup();
		return Optional.ofNullable(byGroup.get(group))
			.or(() -> Optional.ofNullable(byGroup.get(new Place(group.chat(), null, true))));
	}

	/** The body bound to exactly this group or topic. */
	public Optional<Committee> holderOf(Place group) {
		return Optional.ofNullable(remembered().byGroup().get(group));
	}

	/**
	 * Binds a body to a group, in place of the group it had and of the body the group
	 * had.
	 * @throws Refusal unless the person runs both bodies
	 */
	@Transactional
	public void bind(CommitteeId committee, Place group, Actor actor) {
		if (!group.group()) {
			throw new Refusal(CommitteeReason.NOT_A_GROUP);
		}
		requireRunning(committee, actor);
		holderOf(group).filter((holder) -> !actor.runs(holder.id())).ifPresent((holder) -> {
			throw new Refusal(CommitteeReason.GROUP_OF_ANOTHER_COMMITTEE, Map.of("committee", holder.name()));
		});
		this.committees.bind(committee, group);
		this.news.stale(CACHE);
		this.events.publishEvent(new CommitteeEvent.GroupBound(committee, group));
	}

	/** Takes a body's group away from it. */
	@Transactional
	public void unbind(CommitteeId committee, Actor actor) {
		requireRunning(committee, actor);
		this.committees.unbind(committee);
		this.news.stale(CACHE);
	}

	/** The group has another id now; telling it twice does no harm. */
	@Transactional
	public void groupMoved(long from, long to) {
		if (this.committees.move(from, to) > 0) {
			this.news.stale(CACHE);
		}
	}

	/**
	 * The bot is no longer in this chat.
	 * @return the bodies that have lost their group by it
	 */
	@Transactional
	public List<Committee> groupLost(long chat) {
		List<Committee> losing = all().stream().filter((committee) -> {
			Place group = committee.group();
			return group != null && group.chat() == chat;
		}).toList();
		if (this.committees.drop(chat) > 0) {
			this.news.stale(CACHE);
		}
		return losing;
	}

	private static void requireRunning(CommitteeId committee, Actor actor) {
		if (!actor.runs(committee)) {
			throw new Refusal(CommitteeReason.NOT_YOUR_COMMITTEE);
		}
	}

	private Remembered remembered() {
		return Objects.requireNonNull(this.cache.get(CACHE, () -> Remembered.of(this.committees.all())));
	}

	/** The board as last read, ready to be asked. */
	private record Remembered(List<Committee> all, Map<CommitteeId, Committee> byId, Map<String, Committee> byCode,
			Map<Place, Committee> byGroup, Committee forum) {

		static Remembered of(List<Committee> all) {
			Map<Place, Committee> byGroup = all.stream()
				.filter((committee) -> committee.group() != null)
				.collect(Collectors.toUnmodifiableMap((committee) -> Objects.requireNonNull(committee.group()),
						Function.identity()));
			return new Remembered(all,
					all.stream().collect(Collectors.toUnmodifiableMap(Committee::id, Function.identity())),
					all.stream().collect(Collectors.toUnmodifiableMap(Committee::code, Function.identity())), byGroup,
					all.stream()
						.filter((committee) -> committee.kind() == CommitteeKind.FORUM)
						.findFirst()
						.orElseThrow());
		}

	}

}
