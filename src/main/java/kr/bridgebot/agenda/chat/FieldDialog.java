package kr.bridgebot.agenda.chat;

import java.time.Duration;
import java.util.Optional;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.chat.FileDialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what somebody types about one thing of an item. */
@Component
class FieldDialog implements FileDialog<FieldDialog.Question> {

	private final AgendaDesk desk;

	private final MeetingDesk meeting;

	private final AgendaRoom room;

	private final SpokenTimes spoken;

	private final FileShelf files;

	FieldDialog(AgendaDesk desk, MeetingDesk meeting, AgendaRoom room, SpokenTimes spoken, FileShelf files) {
		this.desk = desk;
		this.meeting = meeting;
		this.room = room;
		this.spoken = spoken;
		this.files = files;
	}

	/** What was asked. */
	record Question(ItemId item, Field field) {

	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		ItemLook look = this.room.look(question.item(), visit);
		if (!FieldButton.may(question.field(), look)) {
			return this.room.saidItem(question.item(), visit).andNotice(Text.of("agenda.field.over"));
		}
		String value = this.spoken.isNone(answer) ? "" : answer;
		boolean understood = switch (question.field()) {
			case LINK -> {
				this.desk.link(question.item(), value, visit.actor());
				yield true;
			}
			case WISH -> {
				this.desk.wish(question.item(), value, visit.actor());
				yield true;
			}
			case PRESENTER -> {
				this.meeting.entrust(question.item(), value, visit.actor());
				yield true;
			}
			case MINUTES -> allot(question.item(), value, visit);
		};
		return understood ? this.room.saidItem(question.item(), visit).andNotice(Text.of("agenda.field.saved"))
				: Reply.say(Text.of("agenda.misread.MINUTES")).again();
	}

	@Override
	public @Nullable Text objection(String name, long bytes, Question question) {
		return (question.field() == Field.LINK) ? this.files.objection(name, bytes) : Text.of("agenda.field.nofile");
	}

	@Override
	public Reply on(Upload upload, Question question, Visit visit) {
		ItemLook look = this.room.look(question.item(), visit);
		if (!FieldButton.may(question.field(), look)) {
			return this.room.saidItem(question.item(), visit).andNotice(Text.of("agenda.field.over"));
		}
		this.desk.enclose(question.item(), this.files.keep(upload, visit.actor()), visit.actor());
		return this.room.saidItem(question.item(), visit).andNotice(Text.of("agenda.field.saved"));
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.leftItem(question.item(), visit);
	}

	private boolean allot(ItemId item, String typed, Visit visit) {
		Optional<Integer> minutes = typed.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(typed))
				: this.spoken.length(typed).map(Duration::toMinutes).map(Math::toIntExact);
		if (!typed.isEmpty() && minutes.isEmpty()) {
			return false;
		}
		this.meeting.allot(item, minutes.orElse(null), visit.actor());
		return true;
	}

}
