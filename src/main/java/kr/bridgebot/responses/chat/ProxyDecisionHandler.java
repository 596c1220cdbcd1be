package kr.bridgebot.responses.chat;

import java.util.List;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.responses.ResponseBoard.Entry;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an officer's word on a proxy; a no needs a reason. */
@Component
class ProxyDecisionHandler implements ButtonHandler<ProxyDecisionButton>, Dialog<ProxyDecisionHandler.Declining> {

	private final AnswerDesk desk;

	private final ResponseBoard board;

	ProxyDecisionHandler(AnswerDesk desk, ResponseBoard board) {
		this.desk = desk;
		this.board = board;
	}

	/** Why is this proxy not agreed to? */
	record Declining(SeminarId seminar, MemberId member) {
	}

	@Override
	public Class<ProxyDecisionButton> payload() {
		return ProxyDecisionButton.class;
	}

	@Override
	public Class<Declining> state() {
		return Declining.class;
	}

	@Override
	public Reply on(ProxyDecisionButton payload, Visit visit) {
		this.desk.requireProxyPending(visit.actor(), payload.seminar(), payload.member());
		if (!payload.approve()) {
			Card question = question(payload.seminar(), payload.member());
			Text why = Text.of("responses.proxy.decline.ask");
			return Reply.replace(Card.of((question == null) ? why : Text.lines(question.body(), why)))
				.andAsk(new Declining(payload.seminar(), payload.member()));
		}
		this.desk.approveProxy(visit.actor(), payload.seminar(), payload.member());
		return Reply.replace(Card.of(Text.of("responses.proxy.approve.done")))
			.andNotice(Text.of("responses.proxy.approve.done"));
	}

	@Override
	public Reply on(String answer, Declining state, Visit visit) {
		this.desk.declineProxy(visit.actor(), state.seminar(), state.member(), answer);
		return Reply.say(Text.of("responses.proxy.decline.done"));
	}

	/** The body is asked as before. */
	@Override
	public Reply left(Declining state, Visit visit) {
		Card question = question(state.seminar(), state.member());
		return (question == null) ? Dialog.super.left(state, visit)
				: Reply.replace(question.row(Lines.decisions(state.seminar(), state.member())))
					.andNotice(Text.of("chat.dialog.cancelled"));
	}

	/** What the body was asked; null when there is nothing to be decided. */
	private @Nullable Card question(SeminarId seminar, MemberId member) {
		Entry entry = new Entry(seminar, member);
		Invitation invitation = this.board.invitations(List.of(entry)).get(entry);
		Proxy proxy = (invitation == null) ? null : invitation.response().proxy();
		if (invitation == null || proxy == null || proxy.approval() != Proxy.Approval.REQUESTED) {
			return null;
		}
		return Lines.proxyQuestion(invitation.seminar(), Lines.title(invitation), invitation.member().salutation(),
				proxy);
	}

}
