package kr.bridgebot.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.agenda.AgendaItem.Snapshot;
import kr.bridgebot.agenda.AgendaItem.Spot;
import kr.bridgebot.files.FileId;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All agenda items with their histories and their supporters. */
@Repository
class AgendaItems {

	private static final String VIEWS = """
			select i.*, (select count(*) from agenda_support s where s.item = i.id) as supporters from agenda_item i
			""";

	private final JdbcClient jdbc;

	AgendaItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<ItemView> find(ItemId id) {
		return this.jdbc.sql(VIEWS + "where i.id = :id")
			.param("id", id.value())
			.query((row, index) -> view(row))
			.optional();
	}

	/** These items, in no order; one statement. */
	List<ItemView> find(Collection<ItemId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(VIEWS + "where i.id in (:ids)")
			.param("ids", ids.stream().map(ItemId::value).toList())
			.query((row, index) -> view(row))
			.list();
	}

	/** The items of these committees in these states, oldest first; one statement. */
	List<ItemView> in(Collection<CommitteeId> committees, Set<ItemState> states) {
		if (committees.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(VIEWS + """
				where i.committee in (:committees) and i.state in (:states)
				order by i.suggested_at, i.id""")
			.param("committees", committees.stream().map(CommitteeId::value).toList())
			.param("states", states.stream().map(Enum::name).toList())
			.query((row, index) -> view(row))
			.list();
	}

	/** The latest items of a committee that have ended, latest first. */
	List<ItemView> ended(CommitteeId committee, int limit) {
		return this.jdbc.sql(VIEWS + """
				where i.committee = :committee and i.state in ('CONCLUDED', 'MERGED', 'DECLINED', 'WITHDRAWN')
				order by i.suggested_at desc, i.id desc fetch first :limit rows only""")
			.param("committee", committee.value())
			.param("limit", limit)
			.query((row, index) -> view(row))
			.list();
	}

	/**
	 * What stands on a meeting's agenda, in order, and what left it unfinished; one
	 * statement.
	 */
	List<ItemView> of(SeminarId seminar) {
		return of(List.of(seminar)).getOrDefault(seminar, List.of());
	}

	/** The agendas of these meetings, each in order; one statement. */
	Map<SeminarId, List<ItemView>> of(Collection<SeminarId> seminars) {
		if (seminars.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select i.*, (select count(*) from agenda_support s where s.item = i.id) as supporters,
					i.seminar as of_seminar, i.place as of_place, 'no' as left_it
				from agenda_item i where i.seminar in (:seminars)
				union all
				select i.*, (select count(*) from agenda_support s where s.item = i.id), c.seminar, c.place, 'yes'
				from agenda_carried c join agenda_item i on i.id = c.item
				where c.seminar in (:seminars) and (i.seminar is null or i.seminar <> c.seminar)
				order by of_place, suggested_at, id""")
			.param("seminars", seminars.stream().map(SeminarId::value).toList())
			.query((row, index) -> Map.entry(new SeminarId(row.getObject("of_seminar", UUID.class)), placed(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** An item for changing; locked until the transaction ends. */
	Optional<AgendaItem> take(ItemId id) {
		return this.jdbc.sql("select * from agenda_item where id = :id for update")
			.param("id", id.value())
			.query((row, index) -> new AgendaItem(snapshot(row)))
			.optional();
	}

	/** Several items for changing, locked in the order of their ids. */
	Map<ItemId, AgendaItem> take(Collection<ItemId> ids) {
		return this.jdbc.sql("select * from agenda_item where id in (:ids) order by id for update")
			.param("ids", ids.stream().map(ItemId::value).toList())
			.query((row, index) -> new AgendaItem(snapshot(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(AgendaItem::id, (item) -> item));
	}

	/** What is not concluded of a meeting's agenda, for changing, in its order. */
	List<AgendaItem> takePending(SeminarId seminar) {
		return this.jdbc.sql("""
				select * from agenda_item where seminar = :seminar and state in ('ACCEPTED', 'IN_DISCUSSION')
				order by id for update""")
			.param("seminar", seminar.value())
			.query((row, index) -> new AgendaItem(snapshot(row)))
			.list()
			.stream()
			.sorted((one, other) -> Integer.compare(one.position(), other.position()))
			.toList();
	}

	/**
	 * What waits for a committee's next meeting, for changing: what was carried over
	 * first, then by age.
	 */
	List<AgendaItem> takeWaiting(CommitteeId committee) {
		return this.jdbc.sql("""
				select * from agenda_item
				where committee = :committee and (state = 'CARRIED_OVER' or (state = 'ACCEPTED' and seminar is null))
				order by id for update""")
			.param("committee", committee.value())
			.query((row, index) -> new AgendaItem(snapshot(row)))
			.list()
			.stream()
			.sorted((one, other) -> Boolean.compare(other.state() == ItemState.CARRIED_OVER,
					one.state() == ItemState.CARRIED_OVER))
			.toList();
	}

	/** The last place taken on a meeting's agenda; 0 for none. */
	int lastPlace(SeminarId seminar) {
		return this.jdbc.sql("select coalesce(max(place), 0) from agenda_item where seminar = :seminar")
			.param("seminar", seminar.value())
			.query(Integer.class)
			.single();
	}

	List<ItemStep> history(ItemId id) {
		return this.jdbc.sql("select * from agenda_step where item = :id order by step")
			.param("id", id.value())
			.query((row, index) -> step(row))
			.list();
	}

	/** Since when these are in their state. */
	Map<ItemId, Instant> since(Collection<ItemId> ids) {
		return this.jdbc.sql("select item, max(taken_at) as since from agenda_step where item in (:ids) group by item")
			.param("ids", ids.stream().map(ItemId::value).toList())
			.query((row, index) -> Map.entry(new ItemId(row.getObject("item", UUID.class)),
					Timestamps.read(row, "since")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	void add(AgendaItem item) {
		Snapshot snapshot = item.snapshot();
		this.jdbc.sql("""
				insert into agenda_item (id, committee, title, why, link, wish, suggester, suggested_at, state, seminar,
					place, minutes, presenter, merged_into, outcome, conclusion, file, proposal, carried, version)
				values (:id, :committee, :title, :why, :link, :wish, :suggester, :suggestedAt, :state, :seminar, :place,
					:minutes, :presenter, :mergedInto, :outcome, :conclusion, :file, :proposal, :carried, 1)""")
			.params(columns(snapshot))
			.param("id", snapshot.id().value())
			.param("committee", snapshot.committee().value())
			.param("suggester", (snapshot.suggester() == null) ? null : snapshot.suggester().value())
			.param("suggestedAt", Timestamps.of(snapshot.suggestedAt()))
			.update();
		write(item.id(), 0, item.steps());
	}

	/**
	 * Writes an item back.
	 * @throws OptimisticLockingFailureException when somebody else did since it was read
	 */
	void save(AgendaItem item) {
		Snapshot snapshot = item.snapshot();
		int written = this.jdbc
			.sql("""
					update agenda_item set title = :title, why = :why, link = :link, wish = :wish, state = :state,
						seminar = :seminar, place = :place, minutes = :minutes, presenter = :presenter,
						merged_into = :mergedInto, outcome = :outcome, conclusion = :conclusion, file = :file, proposal = :proposal, carried = :carried,
						version = version + 1
					where id = :id and version = :version""")
			.params(columns(snapshot))
			.param("id", snapshot.id().value())
			.param("version", snapshot.version())
			.update();
		if (written == 0) {
			throw new OptimisticLockingFailureException("item changed meanwhile");
		}
		if (!item.steps().isEmpty()) {
			int taken = this.jdbc.sql("select count(*) from agenda_step where item = :id")
				.param("id", snapshot.id().value())
				.query(Integer.class)
				.single();
			write(snapshot.id(), taken, item.steps());
		}
	}

	/** Gives an item another place on its agenda. */
	void place(ItemId id, int place) {
		this.jdbc.sql("update agenda_item set place = :place, version = version + 1 where id = :id")
			.param("place", place)
			.param("id", id.value())
			.update();
	}

	/** Moves all items of an agenda so many places down, so that others can head it. */
	void makeRoom(SeminarId seminar, int places) {
		if (places > 0) {
			this.jdbc
				.sql("update agenda_item set place = place + :places, version = version + 1 where seminar = :seminar")
				.param("places", places)
				.param("seminar", seminar.value())
				.update();
		}
	}

	/** Notes that an item left a meeting unfinished. */
	void leave(SeminarId seminar, ItemId item, int place) {
		this.jdbc
			.sql("insert into agenda_carried (seminar, item, place) values (:seminar, :item, :place)"
					+ " on conflict do nothing")
			.param("seminar", seminar.value())
			.param("item", item.value())
			.param("place", place)
			.update();
	}

	/** The meetings that an item left unfinished, with the place it had. */
	List<Spot> left(ItemId item) {
		return this.jdbc.sql("select seminar, place from agenda_carried where item = :item")
			.param("item", item.value())
			.query((row, index) -> new Spot(new SeminarId(row.getObject("seminar", UUID.class)), row.getInt("place")))
			.list();
	}

	/** Forgets that an item left a meeting. */
	void comeBack(SeminarId seminar, ItemId item) {
		this.jdbc.sql("delete from agenda_carried where seminar = :seminar and item = :item")
			.param("seminar", seminar.value())
			.param("item", item.value())
			.update();
	}

	/**
	 * Adds a supporter.
	 * @return false when the member supports it already
	 */
	boolean support(ItemId item, MemberId member, Instant at) {
		return this.jdbc
			.sql("insert into agenda_support (item, member, given_at) values (:item, :member, :at)"
					+ " on conflict do nothing")
			.param("item", item.value())
			.param("member", member.value())
			.param("at", Timestamps.of(at))
			.update() == 1;
	}

	/** Takes a supporter away; false when the member does not support it. */
	boolean unsupport(ItemId item, MemberId member) {
		return this.jdbc.sql("delete from agenda_support where item = :item and member = :member")
			.param("item", item.value())
			.param("member", member.value())
			.update() == 1;
	}

	/** Who supports an item, longest first. */
	List<MemberId> supporters(ItemId item) {
		return this.jdbc.sql("select member from agenda_support where item = :item order by given_at, member")
			.param("item", item.value())
			.query((row, index) -> new MemberId(row.getObject("member", UUID.class)))
			.list();
	}

	/** The supporters of one item support the other too, but its own suggester. */
	void handOn(ItemId from, ItemId into, Collection<MemberId> more, Instant at) {
		this.jdbc.sql("""
				insert into agenda_support (item, member, given_at)
				select i.id, s.member, s.given_at from agenda_support s join agenda_item i on i.id = :into
				where s.item = :from and (i.suggester is null or i.suggester <> s.member)
				on conflict do nothing""").param("from", from.value()).param("into", into.value()).update();
		more.forEach((member) -> support(into, member, at));
	}

	/** What a member did to items, oldest first. */
	List<StepTaken> stepsOf(MemberId member) {
		return this.jdbc.sql("""
				select s.*, i.title from agenda_step s join agenda_item i on i.id = s.item
				where s.actor = :member or s.on_behalf_of = :member order by s.taken_at, s.item, s.step""")
			.param("member", member.value())
			.query((row, index) -> new StepTaken(row.getString("title"), step(row)))
			.list();
	}

	/** The titles of what a member supports, oldest first. */
	List<String> supportedBy(MemberId member) {
		return this.jdbc.sql("""
				select i.title from agenda_support s join agenda_item i on i.id = s.item
				where s.member = :member order by s.given_at, i.id""")
			.param("member", member.value())
			.query((row, index) -> row.getString("title"))
			.list();
	}

	/** What a member suggested, oldest first. */
	List<ItemView> suggestedBy(MemberId member) {
		return this.jdbc.sql(VIEWS + "where i.suggester = :member order by i.suggested_at, i.id")
			.param("member", member.value())
			.query((row, index) -> view(row))
			.list();
	}

	/** Forgets who a member was; what was suggested stays, the support goes. */
	void forget(MemberId member) {
		for (String statement : List.of("update agenda_item set suggester = null where suggester = :member",
				"update agenda_step set actor = null where actor = :member",
				"update agenda_step set on_behalf_of = null where on_behalf_of = :member",
				"delete from agenda_support where member = :member",
				"delete from agenda_jotting where member = :member")) {
			this.jdbc.sql(statement).param("member", member.value()).update();
		}
	}

	private void write(ItemId id, int taken, List<ItemStep> steps) {
		int number = taken;
		for (ItemStep step : steps) {
			number++;
			this.jdbc.sql("""
					insert into agenda_step (item, step, taken_at, actor, on_behalf_of, from_state, to_state, reason)
					values (:item, :step, :at, :actor, :onBehalfOf, :from, :to, :reason)""")
				.param("item", id.value())
				.param("step", number)
				.param("at", Timestamps.of(step.at()))
				.param("actor", (step.actor() == null) ? null : step.actor().value())
				.param("onBehalfOf", (step.onBehalfOf() == null) ? null : step.onBehalfOf().value())
				.param("from", (step.from() == null) ? null : step.from().name())
				.param("to", step.to().name())
				.param("reason", step.reason())
				.update();
		}
	}

	private static Map<String, @Nullable Object> columns(Snapshot item) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("title", item.words().title());
		columns.put("why", item.words().why());
		columns.put("link", item.words().link());
		columns.put("wish", item.words().wish());
		columns.put("state", item.state().name());
		columns.put("seminar", (item.spot() == null) ? null : item.spot().seminar().value());
		columns.put("place", (item.spot() == null) ? 0 : item.spot().position());
		columns.put("minutes", item.minutes());
		columns.put("presenter", item.presenter());
		columns.put("mergedInto", (item.mergedInto() == null) ? null : item.mergedInto().value());
		columns.put("outcome", (item.outcome() == null) ? null : item.outcome().name());
		columns.put("conclusion", item.conclusion());
		columns.put("file", (item.file() == null) ? null : item.file().value());
		columns.put("proposal", (item.proposal() == null) ? null : item.proposal().value());
		columns.put("carried", item.carried());
		return columns;
	}

	private static ItemView placed(ResultSet row) throws SQLException {
		ItemView item = view(row);
		return "no".equals(row.getString("left_it")) ? item
				: new ItemView(item.id(), item.committee(), item.title(), item.why(), item.link(), item.wish(),
						item.suggester(), item.suggestedAt(), ItemState.CARRIED_OVER, item.seminar(),
						row.getInt("of_place"), item.minutes(), item.presenter(), item.supporters(), item.mergedInto(),
						null, "", item.file(), null, item.carried(), item.version());
	}

	private static ItemView view(ResultSet row) throws SQLException {
		return snapshot(row).view(row.getInt("supporters"));
	}

	private static Snapshot snapshot(ResultSet row) throws SQLException {
		UUID seminar = row.getObject("seminar", UUID.class);
		UUID merged = row.getObject("merged_into", UUID.class);
		UUID file = row.getObject("file", UUID.class);
		UUID proposal = row.getObject("proposal", UUID.class);
		String outcome = row.getString("outcome");
		return new Snapshot(new ItemId(row.getObject("id", UUID.class)),
				new CommitteeId(row.getObject("committee", UUID.class)),
				new Suggestion(row.getString("title"), row.getString("why"), row.getString("link"),
						row.getString("wish")),
				member(row, "suggester"), Timestamps.read(row, "suggested_at"),
				ItemState.valueOf(row.getString("state")),
				(seminar == null) ? null : new Spot(new SeminarId(seminar), row.getInt("place")),
				row.getObject("minutes", Integer.class), row.getString("presenter"),
				(merged == null) ? null : new ItemId(merged), (outcome == null) ? null : Outcome.valueOf(outcome),
				row.getString("conclusion"), (file == null) ? null : new FileId(file),
				(proposal == null) ? null : new ProposalId(proposal), row.getInt("carried"), row.getInt("version"));
	}

	private static ItemStep step(ResultSet row) throws SQLException {
		String from = row.getString("from_state");
		return new ItemStep(Timestamps.read(row, "taken_at"), member(row, "actor"), member(row, "on_behalf_of"),
				(from == null) ? null : ItemState.valueOf(from), ItemState.valueOf(row.getString("to_state")),
				row.getString("reason"));
	}

	private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id == null) ? null : new MemberId(id);
	}

	/** A step with the title of the item that it was taken with. */
	record StepTaken(String title, ItemStep change) {

	}

}
