package kr.bridgebot.announcements;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a member was told, what they confirmed, and what they did with announcements. */
@Component
class AnnouncementPersonalData implements PersonalData {

	private final JdbcClient jdbc;

	private final Announcements announcements;

	private final Recipients recipients;

	private final ReceiptRows receipts;

	private final Versions versions;

	private final Templates templates;

	private final ZoneId zone;

	AnnouncementPersonalData(JdbcClient jdbc, Announcements announcements, Recipients recipients, ReceiptRows receipts,
			Versions versions, Templates templates, ZoneId zone) {
		this.jdbc = jdbc;
		this.announcements = announcements;
		this.recipients = recipients;
		this.receipts = receipts;
		this.versions = versions;
		this.templates = templates;
		this.zone = zone;
	}

	/** All of it. */
	record Parts(List<Received> received, List<Confirmed> confirmed, List<Taken> steps) {
	}

	/** An announcement that was addressed to the member, with what was kept of them. */
	record Received(UUID announcement, String text, @Nullable OffsetDateTime sentAt, String name, String organisation,
			String committees, RecipientState state) {
	}

	/** A receipt that the member gave, or that was given for them. */
	record Confirmed(UUID announcement, int version, OffsetDateTime at, boolean bySomebodyElse) {
	}

	/** A step that the member took with an announcement. */
	record Taken(UUID announcement, OffsetDateTime at, AnnouncementState to, String reason) {
	}

	@Override
	public String part() {
		return "announcements";
	}

	@Override
	public Parts of(MemberId member) {
		return new Parts(received(member), confirmed(member), steps(member));
	}

	private List<Received> received(MemberId member) {
		return this.jdbc.sql("""
				select r.*, a.words, a.sent_at from announcement_recipient r
				join announcement a on a.id = r.announcement where r.member = ? order by a.made_at, a.id""")
			.param(member.value())
			.query((row, number) -> new Received(row.getObject("announcement", UUID.class), row.getString("words"),
					at(Timestamps.readNullable(row, "sent_at")), row.getString("name"), row.getString("organisation"),
					row.getString("committees_ko"), RecipientState.valueOf(row.getString("state"))))
			.list();
	}

	private List<Confirmed> confirmed(MemberId member) {
		return this.jdbc.sql("""
				select * from announcement_receipt where member = :member or given_by = :member
				order by given_at, announcement""")
			.param("member", member.value())
			.query((row, number) -> new Confirmed(row.getObject("announcement", UUID.class), row.getInt("version"),
					Timestamps.read(row, "given_at").atZone(this.zone).toOffsetDateTime(),
					!row.getObject("member", UUID.class).equals(row.getObject("given_by", UUID.class))))
			.list();
	}

	private List<Taken> steps(MemberId member) {
		return this.jdbc.sql("select * from announcement_step where actor = ? order by taken_at, announcement, step")
			.param(member.value())
			.query((row, number) -> new Taken(row.getObject("announcement", UUID.class),
					Timestamps.read(row, "taken_at").atZone(this.zone).toOffsetDateTime(),
					AnnouncementState.valueOf(row.getString("to_state")), row.getString("reason")))
			.list();
	}

	/** That there was a recipient stays, and what became of it; who it was does not. */
	@EventListener
	@Transactional
	void on(MemberEvent.Erased erased) {
		this.announcements.forget(erased.member());
		this.recipients.forget(erased.member());
		this.receipts.forget(erased.member());
		this.versions.forget(erased.member());
		this.templates.forget(erased.member());
	}

	private @Nullable OffsetDateTime at(@Nullable Instant instant) {
		return (instant == null) ? null : instant.atZone(this.zone).toOffsetDateTime();
	}

}
