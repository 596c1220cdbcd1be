package kr.bridgebot.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Puts a person through to the handler of what they typed or pressed: identity, authority
 * and the open dialog are settled here, once. Runs within the caller's transaction and
 * sends nothing.
 */
@Service
public class Switchboard {

	private static final Pattern COMMAND = Pattern.compile("/(\\w{1,64})(@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

	private static final Reply VOID_BUTTON = Reply.notice(Text.of("chat.button.void"));

	private final Doorman doorman;

	private final CommandDesk commands;

	private final ButtonBook buttons;

	private final DialogBook dialogs;

	private final StandingCards standing;

	private final FileDesk files;

	Switchboard(Doorman doorman, CommandDesk commands, ButtonBook buttons, DialogBook dialogs, StandingCards standing,
			FileDesk files) {
		this.doorman = doorman;
		this.commands = commands;
		this.buttons = buttons;
		this.dialogs = dialogs;
		this.standing = standing;
		this.files = files;
	}

	/**
	 * Answers one inbound.
	 * @throws Refusal when a rule says no: undo the transaction, then tell with
	 * {@link #refused}
	 */
	public Reply answer(Inbound inbound) {
		Visit visit = this.doorman.letIn(inbound.profile(), inbound.place());
		return switch (inbound) {
			case Inbound.Said said -> said(said.words(), visit);
			case Inbound.Pressed pressed -> pressed(pressed.data(), visit);
			case Inbound.Handed handed -> handed(handed.upload(), visit);
		};
	}

	private Reply said(Words words, Visit visit) {
		String text = words.plain();
		boolean group = visit.place().group();
		Matcher command = COMMAND.matcher(text);
		if (command.matches()) {
			boolean addressed = !group || command.group(2) != null;
			String argument = Objects.requireNonNullElse(command.group(3), "").strip();
			return settled(this.commands.run(command.group(1), argument, visit, addressed), visit, !group);
		}
		return (group || text.isEmpty()) ? Reply.nothing() : saidPlainly(words, visit);
	}

	/** Free text goes to the open dialog, but for the word that leaves it. */
	private Reply saidPlainly(Words words, Visit visit) {
		ChatCommand meant = this.commands.meantBy(words.plain());
		DialogBook.Question question = (meant instanceof CancelCommand) ? new DialogBook.Question.None()
				: this.dialogs.questionTo(visit.actor().account(), visit.at());
		return switch (question) {
			case DialogBook.Question.Asked<?> asked -> settled(asked.answered(words, visit), visit, true);
			case DialogBook.Question.Unreadable _ -> settled(Reply.say(Text.of("chat.dialog.void")), visit, true);
			case DialogBook.Question.None _ -> (meant == null) ? this.commands.unknown(visit)
					: settled(this.commands.run(meant, "", visit), visit, true);
		};
	}

	/** A file goes to the open question, if that takes any. */
	private Reply handed(Upload upload, Visit visit) {
		Upload mended = new Upload(Doorman.mended(upload.name()), upload.content(), upload.source(), upload.picture(),
				upload.caption());
		DialogBook.Question.Asked<?> asked = fileQuestion(visit);
		if (asked == null) {
			return settled(this.files.on(mended, visit), visit, false);
		}
		Text objection = asked.objection(mended.name(), mended.content().length);
		return (objection != null) ? settled(Reply.say(objection), visit, false)
				: settled(asked.handed(mended, visit), visit, true);
	}

	private DialogBook.Question.@Nullable Asked<?> fileQuestion(Visit visit) {
		DialogBook.Question question = this.dialogs.questionTo(visit.actor().account(), visit.at());
		return (question instanceof DialogBook.Question.Asked<?> asked && asked.takesFiles()) ? asked : null;
	}

	private Reply pressed(String data, Visit visit) {
		ButtonHandler<?> handler = this.buttons.handlerOf(data);
		Reply reply = (handler == null) ? null : pressed(handler, data, visit);
		return (reply == null) ? VOID_BUTTON : settled(reply, visit, false);
	}

	private static <P extends Payload> @Nullable Reply pressed(ButtonHandler<P> handler, String data, Visit visit) {
		P payload = Payloads.decode(data, handler.payload());
		return (payload == null) ? null : handler.on(payload, visit);
	}

	/** Whether this press may share a transaction with others. */
	public boolean isJoint(Inbound.Pressed press) {
		return this.buttons.handlerOf(press.data()) instanceof JointButtonHandler<?>;
	}

	/**
	 * Answers presses that share the caller's transaction, of whatever joint handlers. A
	 * refusal comes back as the words of a reply.
	 * @return one reply a press, in the same order
	 */
	public List<Reply> answerTogether(List<Inbound.Pressed> presses) {
		List<Reply> replies = new ArrayList<>(Collections.nCopies(presses.size(), VOID_BUTTON));
		this.doorman.expect(presses.stream().map(Inbound.Pressed::profile).toList());
		Map<JointButtonHandler<?>, Batch<?>> batches = new LinkedHashMap<>();
		for (int i = 0; i < presses.size(); i++) {
			Inbound.Pressed press = presses.get(i);
			if (this.buttons.handlerOf(press.data()) instanceof JointButtonHandler<?> handler) {
				batches.computeIfAbsent(handler, Batch::new)
					.add(i, press.data(), this.doorman.letIn(press.profile(), press.place()));
			}
		}
		batches.values().forEach((batch) -> batch.answer(replies, this));
		return replies;
	}

	/** The words of a refusal. */
	public Reply refused(Refusal refusal) {
		return Reply.alert(new Text.Phrase("refusal." + refusal.reason().name(), refusal.details()));
	}

	/** The words for a bug of ours: an incident number and nothing else. */
	public Reply failed(String incident) {
		return Reply.alert(Text.of("chat.incident.told", "incident", incident));
	}

	/** The person behind an account, as handlers will see them. */
	public Actor whoIs(Profile profile) {
		return this.doorman.whoIs(profile);
	}

	/**
	 * Whether anybody wants this file of this person.
	 * @return null when it is welcome and may be fetched, else what to say: in a group
	 * nothing, an empty text
	 */
	public @Nullable Text objection(Profile profile, Place place, String name, long bytes) {
		if (place.group()) {
			return Text.empty();
		}
		Visit visit = this.doorman.letIn(profile, place);
		DialogBook.Question.Asked<?> asked = fileQuestion(visit);
		String mended = Doorman.mended(name);
		return (asked != null) ? asked.objection(mended, bytes) : this.files.objection(visit.actor(), mended, bytes);
	}

	/** The commands this person may use, in the order of the menu. */
	public List<MenuEntry> menu(Actor actor, boolean group, Language language) {
		return this.commands.menu(actor, group, language);
	}

	/**
	 * Writes down what the reply asks, closes what is over, and takes the buttons off
	 * what is answered.
	 * @param answered whether the person has answered or left the open question by this
	 */
	private Reply settled(Reply reply, Visit visit, boolean answered) {
		if (reply.refusal() != null) {
			return refused(reply.refusal());
		}
		long account = visit.actor().account();
		boolean over = reply.turn() == Reply.Turn.OVER || (answered && reply.turn() == Reply.Turn.BY_ITSELF);
		if (reply.question() != null) {
			this.dialogs.ask(account, reply.question(), visit.at());
		}
		else if (over) {
			this.dialogs.close(account);
		}
		return this.standing.settled(reply, visit, over);
	}

	/** The presses of one handler among those that share a transaction. */
	private static final class Batch<P extends Payload> {

		private final JointButtonHandler<P> handler;

		private final List<Integer> places = new ArrayList<>();

		private final List<JointButtonHandler.Press<P>> presses = new ArrayList<>();

		Batch(JointButtonHandler<P> handler) {
			this.handler = handler;
		}

		void add(int place, String data, Visit visit) {
			P payload = Payloads.decode(data, this.handler.payload());
			if (payload != null) {
				this.places.add(place);
				this.presses.add(new JointButtonHandler.Press<>(payload, visit));
			}
		}

		void answer(List<Reply> replies, Switchboard switchboard) {
			List<Reply> answers = this.presses.isEmpty() ? List.of() : this.handler.onTogether(this.presses);
			if (answers.size() != this.presses.size()) {
				throw new IllegalStateException(this.handler.getClass().getName() + " answered " + answers.size()
						+ " of " + this.presses.size() + " presses");
			}
			for (int i = 0; i < answers.size(); i++) {
				replies.set(this.places.get(i),
						switchboard.settled(answers.get(i), this.presses.get(i).visit(), false));
			}
		}

	}

	/**
	 * One line of the command menu.
	 *
	 * @param command without the slash
	 * @param description at most 256 characters
	 */
	public record MenuEntry(String command, String description) {
	}

}
