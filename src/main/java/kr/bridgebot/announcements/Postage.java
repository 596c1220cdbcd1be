package kr.bridgebot.announcements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.Places.Addressed;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Lane;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.files.FileId;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.files.KeptFile;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts what an announcement brings to whom. */
@Component
class Postage {

	private final Outbox outbox;

	private final FileShelf shelf;

	private final MemberRegister register;

	private final Versions versions;

	Postage(Outbox outbox, FileShelf shelf, MemberRegister register, Versions versions) {
		this.outbox = outbox;
		this.shelf = shelf;
		this.register = register;
		this.versions = versions;
	}

	/** The latest version, to each of these once. */
	void post(Snapshot announcement, Version version, Collection<MemberId> members) {
		if (!members.isEmpty()) {
			this.outbox.post(notice(announcement, version), members);
		}
	}

	/** The latest version, to groups and a channel. */
	void post(Snapshot announcement, Version version, List<Addressed> places) {
		Notice notice = notice(announcement, version);
		places.forEach((addressed) -> this.outbox.post(notice, addressed.place(), addressed.about()));
	}

	/** Shows the sender how it goes, in their own chat. */
	void showStatus(AnnouncementId announcement, int version, @Nullable MemberId sender) {
		Person person = (sender == null) ? null : this.register.find(sender).orElse(null);
		Long account = (person == null) ? null : person.account();
		if (person != null && account != null) {
			this.outbox.post(
					Notice
						.living(key(announcement, version) + "status/" + person.id().value(), CardKinds.STATUS,
								announcement.value())
						.in(Lane.INTERACTIVE),
					Place.privately(account), person.id().value());
		}
	}

	/** Asks those once more who have not confirmed it. */
	void nudge(Version version, int number, Collection<MemberId> members) {
		Notice notice = Notice.living(key(version.announcement(), version.number()) + "nudge-" + number,
				CardKinds.NUDGE, this.versions.messages(version.mailing()).getLast().id());
		this.outbox.post((version.due() == null) ? notice : notice.expiring(version.due()), members);
	}

	/** In which lane announcements of this kind leave. */
	static Lane lane(AnnouncementKind kind) {
		return (kind == AnnouncementKind.URGENT) ? Lane.URGENT : Lane.BROADCAST;
	}

	private Notice notice(Snapshot announcement, Version version) {
		List<Notice.Living> cards = this.versions.messages(version.mailing())
			.stream()
			.map((message) -> new Notice.Living(CardKinds.MESSAGE, message.id()))
			.toList();
		return new Notice(key(announcement.id(), version.number()) + "message", lane(version.kind()),
				new Notice.Series(cards, files(announcement.draft().files())), null)
			.mailing(version.mailing());
	}

	private List<Attachment> files(List<FileId> ids) {
		Map<FileId, KeptFile> files = this.shelf.find(ids);
		List<Attachment> attachments = new ArrayList<>();
		this.shelf.kept(ids)
			.forEach((id, kept) -> attachments
				.add(Attachment.kept(Objects.requireNonNull(files.get(id)).name(), Text.empty(), kept)));
		return attachments;
	}

	private static String key(AnnouncementId announcement, int version) {
		return "announcement/" + announcement.value() + "/v" + version + "/";
	}

}
