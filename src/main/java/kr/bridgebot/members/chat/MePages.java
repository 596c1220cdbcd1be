package kr.bridgebot.members.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Muting;
import kr.bridgebot.members.Person;
import kr.bridgebot.members.Preferences;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards on which members see and change what is theirs. */
@Component
class MePages {

	/** More names than this are counted, not listed. */
	private static final int SHOWN = 8;

	private final MemberRegister register;

	private final Preferences preferences;

	private final AssistantDesk assistants;

	MePages(MemberRegister register, Preferences preferences, AssistantDesk assistants) {
		this.register = register;
		this.preferences = preferences;
		this.assistants = assistants;
	}

	/** Which card. */
	enum Page {

		MAIN, REMINDERS, ASSISTANTS, LEAVE

	}

	Card of(Page page, Actor actor) {
		return switch (page) {
			case MAIN -> main(actor);
			case REMINDERS -> reminders(actor);
			case ASSISTANTS -> assistants(actor);
			case LEAVE -> leave();
		};
	}

	Card main(Actor actor) {
		Person person = this.register.self(actor);
		MemberId self = person.id();
		Set<Muting> muted = this.preferences.muted(actor);
		Language other = (actor.language() == Language.KO) ? Language.EN : Language.KO;
		return Card
			.of(Text.lines(Text.of("members.me.title"), line("members.card.name", "name", person.name()),
					line("members.card.organisation", "organisation", person.organisation()),
					line("members.card.title", "title", person.title()),
					line("members.card.email", "email", person.email()),
					line("members.card.phone", "phone", person.phone()),
					Text.of("members.me.language", "language", actor.language()),
					muted.isEmpty() ? null : Text.of("members.me.muted", "count", muted.size()),
					names("members.me.assistants", this.assistants.assistantsOf(self)),
					names("members.me.principals", this.assistants.principalsOf(self))))
			.row(Button.press(Text.of("members.language.switch", "language", other), new LanguageButton.Speak(other)),
					open("members.me.open.reminders", Page.REMINDERS))
			.row(open("members.me.open.assistants", Page.ASSISTANTS),
					Button.press(Text.of("members.export.button"), new ExportButton.Export()))
			.row(open("members.me.open.leave", Page.LEAVE));
	}

	Card reminders(Actor actor) {
		Set<Muting> muted = this.preferences.muted(actor);
		List<Text> lines = new ArrayList<>(List.of(Text.of("members.reminders.title")));
		Arrays.stream(Muting.values())
			.map((kind) -> Text.of("members.reminders.kind", "kind", kind, "state", state(muted.contains(kind))))
			.forEach(lines::add);
		lines.add(Text.of("members.reminders.mandatory"));
		Card card = Card.of(Text.lines(lines));
		for (Muting kind : Muting.values()) {
			boolean off = !muted.contains(kind);
			card = card.row(Button.press(Text.of("members.reminders.turn", "kind", kind, "state", state(off)),
					new MutingButton.Mute(kind, off)));
		}
		return card.row(back());
	}

	Card assistants(Actor actor) {
		MemberId self = this.register.self(actor).id();
		List<Person> mine = this.assistants.assistantsOf(self);
		List<Person> principals = this.assistants.principalsOf(self);
		Card card = Card
			.of(Text.lines(Text.of("members.assistants.title"), Text.of("members.assistants.explained"),
					mine.isEmpty() ? Text.of("members.assistants.none") : names("members.me.assistants", mine),
					names("members.me.principals", principals)))
			.row(Button.press(Text.of("members.assistants.invite"), new InviteAssistantButton.Invite(self),
					Button.Style.MAIN));
		card = rows(card, mine, "members.assistants.dismiss",
				(person) -> new DismissAssistantButton.Dismiss(self, person.id()));
		return rows(card, principals, "members.assistants.resign",
				(person) -> new DismissAssistantButton.Dismiss(person.id(), self))
			.row(back());
	}

	Card leave() {
		return Card.of(Text.of("members.erase.question"))
			.row(Button.press(Text.of("members.erase.confirm"), new EraseButton.Erase(), Button.Style.NO),
					Button.press(Text.of("members.erase.keep"), new PageButton.Open(Page.MAIN)));
	}

	private static Card rows(Card card, List<Person> people, String label,
			Function<Person, DismissAssistantButton.Dismiss> payload) {
		Card longer = card;
		for (Person person : people.stream().limit(SHOWN).toList()) {
			longer = longer.row(Button.press(Text.of(label, "person", person.salutation()), payload.apply(person)));
		}
		return longer;
	}

	private static @Nullable Text names(String key, List<Person> people) {
		if (people.isEmpty()) {
			return null;
		}
		List<Text> shown = people.stream().limit(SHOWN).map(Person::salutation).toList();
		return Text.of(key, "people", Text.joined(", ", shown), "more", people.size() - shown.size());
	}

	private static @Nullable Text line(String key, String argument, String value) {
		return value.isEmpty() ? null : Text.of(key, argument, value);
	}

	private static String state(boolean off) {
		return off ? "off" : "on";
	}

	private static Button back() {
		return open("members.me.back", Page.MAIN);
	}

	private static Button open(String label, Page page) {
		return Button.press(Text.of(label), new PageButton.Open(page));
	}

}
