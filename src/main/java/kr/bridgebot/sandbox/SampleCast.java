package kr.bridgebot.sandbox;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.sandbox.SampleFiles.SampleGroup;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.sandbox.botapi.Person;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Role;

/**
 * Gives the sample people their messengers and groups. The server forgets them when it
 * stops, the database does not: whoever is linked there has started the bot, whoever
 * blocked it still does, and a group comes back under the id it is bound by.
 */
class SampleCast {

	private final SampleFiles files;

	private final BotApiServer server;

	private final MemberRegister register;

	private final CommitteeBoard board;

	private final Directory directory;

	private final Reachability reachability;

	private final Map<String, Group> groups = new ConcurrentHashMap<>();

	SampleCast(SampleFiles files, BotApiServer server, MemberRegister register, CommitteeBoard board,
			Directory directory, Reachability reachability) {
		this.files = files;
		this.server = server;
		this.register = register;
		this.board = board;
		this.directory = directory;
		this.reachability = reachability;
	}

	/** Lets everybody and every group appear. */
	void appear() {
		List<Sample> samples = this.files.people();
		samples.forEach((sample) -> this.server.person(sample.account(), sample.entry().name(), sample.languageTag()));
		meet();
		this.files.groups().forEach((group) -> {
			if (group.kind() == SampleGroup.Kind.CHANNEL) {
				open(group, samples);
			}
			else {
				this.groups.put(group.committee(), gather(group, samples));
			}
		});
	}

	private void meet() {
		Map<Long, Person> met = new LinkedHashMap<>();
		this.register.all().forEach((member) -> {
			Long account = member.account();
			if (account != null) {
				met.put(account, this.server.person(account, member.name(), ""));
			}
		});
		Map<Long, Standing> standings = this.reachability.of(met.keySet());
		met.forEach((account, person) -> {
			person.hasStarted();
			if (standings.get(account) == Standing.BLOCKED) {
				person.blocks();
			}
		});
	}

	/** Lets those block the bot of whom the file says so. */
	void block() {
		this.files.people()
			.stream()
			.filter(Sample::blocks)
			.forEach((sample) -> this.server.person(sample.account(), sample.entry().name(), sample.languageTag())
				.blocks());
	}

	/** The groups by their committees' codes. */
	Map<String, Group> groups() {
		return Map.copyOf(this.groups);
	}

	/** Somebody of the samples as the forum knows them now. */
	Actor actor(Sample sample) {
		return this.directory.whoIs(profile(sample));
	}

	/** The sample people whom the bot knows. */
	List<Profile> known() {
		return this.files.people()
			.stream()
			.filter((sample) -> actor(sample).isKnown())
			.map(SampleCast::profile)
			.toList();
	}

	private static Profile profile(Sample sample) {
		return new Profile(sample.account(), sample.entry().name(), sample.languageTag());
	}

	/** The one of the secretariat's people who is linked from the start. */
	Actor secretary() {
		return this.files.people()
			.stream()
			.filter((sample) -> sample.secretariat() && sample.linked())
			.findFirst()
			.map(this::actor)
			.orElseThrow();
	}

	/** The sample people of a committee who are linked now, chair first. */
	List<Actor> linkedIn(CommitteeId committee) {
		return this.files.people()
			.stream()
			.map(this::actor)
			.filter((actor) -> actor.isKnown() && actor.seats().containsKey(committee))
			.sorted(Comparator.comparing((actor) -> actor.seats().get(committee)))
			.toList();
	}

	/**
	 * The links that sample people were sent, by account; also of those who used them.
	 */
	Map<Long, String> links() {
		Map<Long, String> links = new LinkedHashMap<>();
		this.files.people()
			.stream()
			.filter((sample) -> sample.principal().isEmpty())
			.forEach((sample) -> links.put(sample.account(),
					"https://t.me/" + this.server.settings().userName() + "?start=" + sample.code()));
		return links;
	}

	/** Everybody reads along, the secretariat's people see to it. */
	private void open(SampleGroup sample, List<Sample> samples) {
		Group channel = this.server.channel(sample.chat(), sample.title()).hasBot();
		for (Sample each : samples) {
			Person person = this.server.person(each.account(), each.entry().name(), each.languageTag());
			channel.hasMember(person, each.secretariat());
		}
	}

	private Group gather(SampleGroup sample, List<Sample> samples) {
		long chat = boundChat(sample.committee()).orElse(sample.chat());
		Group group = (sample.kind() == SampleGroup.Kind.GROUP && chat == sample.chat())
				? this.server.group(chat, sample.title()) : this.server.supergroup(chat, sample.title());
		for (Sample each : samples) {
			Person person = this.server.person(each.account(), each.entry().name(), each.languageTag());
			Role role = each.seats().get(sample.committee());
			if (role != null || each.secretariat()) {
				group.hasMember(person, role == Role.CHAIR);
			}
		}
		return group.hasBot();
	}

	private Optional<Long> boundChat(String code) {
		return this.board.byCode(code).map(Committee::group).map(Place::chat);
	}

}
