package kr.bridgebot.responses.chat;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.delivery.Reader;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.Headcount;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.Response;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/** The lines and keys that the cards of a meeting have in common. */
final class Lines {

	private Lines() {
	}

	static Text title(Invitation invitation) {
		return SeminarTexts.title(invitation.seminar(), invitation.committee().name());
	}

	/** Whether somebody else reads it, such as an assistant. */
	static boolean isForeign(Invitation invitation, Reader reader) {
		return !invitation.response().member().equals(reader.reader());
	}

	/** For whom this came; null for one's own. */
	static @Nullable Text whose(Invitation invitation, Reader reader) {
		return isForeign(invitation, reader) ? Text.of("responses.for", "member", invitation.member().salutation())
				: null;
	}

	/** Where it is held, unless nobody goes there. */
	static @Nullable Text venue(SeminarView seminar) {
		return (seminar.mode() == Mode.ONLINE) ? null : SeminarTexts.where(seminar);
	}

	/** Where to join, for those who come online only. */
	static @Nullable Text link(SeminarView seminar, Response response) {
		boolean online = response.answer().comes() && response.mode() == Mode.ONLINE;
		return (online && !seminar.link().isBlank()) ? Text.of("responses.link", "link", seminar.link()) : null;
	}

	/** What somebody said, in two or three words. */
	static Text answer(Response response, SeminarView seminar, @Nullable Integer position) {
		Proxy proxy = response.proxy();
		return switch (response.answer()) {
			case YES -> (seminar.mode() == Mode.HYBRID) ? Text.of("responses.answer.yes." + response.mode())
					: Text.of("responses.answer.yes");
			case PROXY -> (proxy == null) ? Text.of("responses.answer.proxy") : proxy(proxy);
			case WAITLISTED -> (position == null) ? Text.of("responses.answer.waiting")
					: Text.of("responses.answer.waiting.at", "position", position);
			case MAYBE -> Text.of("responses.answer.maybe");
			case NO -> Text.of("responses.answer.no");
			case PENDING -> Text.of("responses.answer.silent");
		};
	}

	private static Text proxy(Proxy proxy) {
		String key = (proxy.approval() == Proxy.Approval.REQUESTED) ? "responses.answer.proxy.requested"
				: "responses.answer.proxy.named";
		return Text.of(key, "proxy", proxyName(proxy));
	}

	static Text proxyName(Proxy proxy) {
		return proxy.title().isBlank() ? Text.literal(proxy.name()) : Text.literal(proxy.name() + " " + proxy.title());
	}

	/** Until when to answer, or that it is over and what can still be done. */
	static Text deadline(SeminarView seminar, Answer answer, boolean closed) {
		String key = (answer == Answer.PENDING) ? "responses.deadline.silent" : "responses.deadline";
		if (closed) {
			key = (answer == Answer.NO) ? "responses.deadline.over" : "responses.deadline.over.regret";
		}
		return Text.of(key, "deadline", seminar.answersBy(), "kind", seminar.kind());
	}

	/** Asks whether a body agrees to a proxy. */
	static Card proxyQuestion(SeminarView seminar, Text title, Text member, Proxy proxy) {
		return Card.of(Text.lasting(Text.of("responses.proxy.question", "member", member, "seminar", title, "start",
				seminar.startsAt(), "proxy", proxyName(proxy))));
	}

	/** The keys by which a body agrees to a member's proxy, or does not. */
	static List<Button> decisions(SeminarId seminar, MemberId member) {
		return List.of(
				Button.press(Text.of("responses.button.approve"), new ProxyDecisionButton(seminar, member, true),
						Button.Style.YES),
				Button.press(Text.of("responses.button.decline"), new ProxyDecisionButton(seminar, member, false),
						Button.Style.NO));
	}

	/** How many said what. */
	static Text counts(Headcount count, SeminarView seminar) {
		List<Text> parts = new ArrayList<>();
		parts.add(
				(seminar.mode() == Mode.HYBRID)
						? Text.of("responses.count.coming.hybrid", "coming", count.coming(), "onsite", count.onsite(),
								"online", count.online())
						: Text.of("responses.count.coming", "coming", count.coming()));
		addUnlessNone(parts, "responses.count.proxies", count.proxies());
		addUnlessNone(parts, "responses.count.waiting", count.waiting());
		parts.add(Text.of("responses.count.maybe", "count", count.maybe()));
		parts.add(Text.of("responses.count.no", "count", count.no()));
		parts.add(Text.of("responses.count.silent", "count", count.silent()));
		addUnlessNone(parts, "responses.count.reconfirm", count.reconfirm());
		return Text.joined(" · ", parts);
	}

	private static void addUnlessNone(List<Text> parts, String key, int count) {
		if (count > 0) {
			parts.add(Text.of(key, "count", count));
		}
	}

	/** The keys by which this member may answer now. */
	static Card keys(Card card, Invitation invitation, boolean closed) {
		SeminarView seminar = invitation.seminar();
		Response response = invitation.response();
		if (closed) {
			return card.row((response.answer() != Answer.NO)
					? key("responses.button.no", response, Choice.NO, Button.Style.NO) : null);
		}
		Card asked = (seminar.mode() == Mode.HYBRID)
				? card.row(key("responses.button.yes.ONSITE", response, Choice.ONSITE, Button.Style.YES),
						key("responses.button.yes.ONLINE", response, Choice.ONLINE, Button.Style.YES))
				: card.row(key("responses.button.yes", response, Choice.YES, Button.Style.YES));
		boolean proxies = invitation.committee().proxies() != Committee.Proxies.FORBIDDEN;
		return asked.row(key("responses.button.maybe", response, Choice.MAYBE, Button.Style.PLAIN),
				key("responses.button.no", response, Choice.NO, Button.Style.NO),
				proxies ? Button.press(Text.of("responses.button.proxy"),
						new ProxyButton(response.seminar(), response.member())) : null);
	}

	private static Button key(String label, Response response, Choice choice, Button.Style style) {
		return Button.press(Text.of(label), new RsvpButton(response.seminar(), response.member(), choice), style);
	}

}
