package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileShelf;
import org.springframework.stereotype.Component;

/** Sends what is attached to an item. */
@Component
class FileButton implements ButtonHandler<FileButton.Press> {

	private final AgendaRoom room;

	private final FileShelf files;

	FileButton(AgendaRoom room, FileShelf files) {
		this.room = room;
		this.files = files;
	}

	/** Of which item. */
	@Payload.Code("gfi")
	record Press(ItemId item) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemView item = this.room.look(press.item(), visit).item();
		if (item.file() == null) {
			return this.room.shownItem(press.item(), visit).andNotice(Text.of("agenda.file.none"));
		}
		return this.files.attachment(item.file(), Text.literal(item.title()))
			.map((file) -> Reply.nothing().andAttach(file))
			.orElseGet(() -> Reply.alert(Text.of("agenda.file.none")));
	}

}
