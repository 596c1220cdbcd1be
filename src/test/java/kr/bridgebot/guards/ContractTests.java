package kr.bridgebot.guards;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest
class ContractTests {

	private static final long ACCOUNT = 7_000_000_007L;

	@Autowired
	private List<ChatCommand> commands;

	@Autowired
	private List<ButtonHandler<?>> handlers;

	@Autowired
	private List<Dialog<?>> dialogs;

	@Autowired
	private Texts texts;

	@Autowired
	private Clock clock;

	@Autowired
	private MemberRegister members;

	@Autowired
	private CommitteeBoard committees;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void eachCommandHasMenuHelpAndWords() {
		assertThat(Contracts.commandsWithoutWords(this.commands, this.texts)).isEmpty();
	}

	@Test
	void eachCommandTextHasACommand() {
		List<String> names = this.commands.stream().map(ChatCommand::name).toList();

		assertThat(TextChecks.read(Path.of("src", "main", "resources", "texts"), "ko").keySet())
			.filteredOn((key) -> key.startsWith("command."))
			.allMatch((key) -> names.contains(key.split("\\.", -1)[1]));
	}

	@Test
	void barksAtCommandsWithoutWords() {
		assertThat(Contracts.commandsWithoutWords(List.of(new SilentCommand()), this.texts))
			.hasSizeGreaterThanOrEqualTo(6);
	}

	@TestFactory
	Stream<DynamicTest> eachCommandAnswersAnEmptyArgument() {
		return this.commands.stream()
			.map((command) -> DynamicTest.dynamicTest(command.name(), () -> inATransactionUndone(() -> {
				for (Actor actor : List.of(stranger(), officer(), secretary())) {
					for (Place place : List.of(Place.privately(ACCOUNT), new Place(-100_700, null, true))) {
						assertThat(faultsOf(command, actor, place)).isEmpty();
					}
				}
			})));
	}

	@Test
	void barksAtAnswersWithoutWords() {
		assertThat(faultsOf(new SilentCommand(), stranger(), Place.privately(ACCOUNT)))
			.containsExactly("sample.nowhere has no words");
	}

	@Test
	void eachPayloadComesBackFromItsButton() {
		List<Class<? extends Payload>> types = this.handlers.stream()
			.<Class<? extends Payload>>flatMap((handler) -> Contracts.records(handler.payload()))
			.toList();

		assertThat(Contracts.payloadsThatDoNotReturn(types)).isEmpty();
	}

	@Test
	void barksAtPayloadsThatDoNotComeBack() {
		List<Class<? extends Payload>> types = List.of(Bulky.class, Nameless.class, Short.class, Twin.class);

		assertThat(Contracts.payloadsThatDoNotReturn(types)).hasSize(3)
			.anyMatch((fault) -> fault.contains("64 bytes"))
			.anyMatch((fault) -> fault.contains("needs a code"))
			.anyMatch((fault) -> fault.contains("has the code of"));
	}

	@TestFactory
	Stream<DynamicTest> eachQuestionSurvivesARestart() {
		JsonMapper json = JsonMapper.builder().build();
		return this.dialogs.stream()
			.flatMap((dialog) -> Contracts.records(dialog.state()))
			.map((state) -> DynamicTest.dynamicTest(state.getName(), () -> {
				for (boolean longest : new boolean[] { true, false }) {
					Object question = Samples.of(state, longest);

					assertThat(json.readValue(json.writeValueAsString(question), (Class<?>) state)).isEqualTo(question);
				}
			}));
	}

	private List<String> faultsOf(ChatCommand command, Actor actor, Place place) {
		if (!command.isFor(actor) || (place.group() && !command.inGroups())) {
			return List.of();
		}
		Profile profile = new Profile(ACCOUNT, "<표본> & 위원", "ko");
		try {
			return Contracts.faultsOf(command.on("", new Visit(actor, profile, place, this.clock.instant())),
					this.texts);
		}
		catch (Refusal refusal) {
			return Contracts.faultsOf(Reply.refusing(refusal), this.texts);
		}
	}

	private static Actor stranger() {
		return new Actor(ACCOUNT, null, Language.KO, ZoneId.of("Asia/Seoul"), false, Map.of(), Set.of());
	}

	private Actor officer() {
		Committee committee = this.committees.all().getFirst();
		return new Actor(ACCOUNT, someone(), Language.EN, ZoneId.of("Asia/Seoul"), false,
				Map.of(committee.id(), Role.CHAIR), Set.of());
	}

	private Actor secretary() {
		return new Actor(ACCOUNT, someone(), Language.KO, ZoneId.of("Asia/Seoul"), true, Map.of(), Set.of());
	}

	private MemberId someone() {
		return this.members.enrol(List.of(new MemberRegister.Entry("표본 <위원> & 07", "", "", null, ""))).getFirst();
	}

	private void inATransactionUndone(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			work.run();
		});
	}

	private static final class SilentCommand implements ChatCommand {

		@Override
		public String name() {
			return "silent";
		}

		@Override
		public boolean isFor(Actor actor) {
			return true;
		}

		@Override
		public Reply on(String argument, Visit visit) {
			return Reply.say(Text.of("sample.nowhere"));
		}

	}

	@Payload.Code("bulky")
	private record Bulky(MemberId first, MemberId second, MemberId third) implements Payload {
	}

	private record Nameless() implements Payload {
	}

	@Payload.Code("short")
	private record Short(MemberId member) implements Payload {
	}

	@Payload.Code("short")
	private record Twin(MemberId member) implements Payload {
	}

}
