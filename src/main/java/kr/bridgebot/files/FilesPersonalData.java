package kr.bridgebot.files;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which files a member sent; who they were is forgotten with them. */
@Component
class FilesPersonalData implements PersonalData {

	private final KeptFiles files;

	private final ZoneId zone;

	FilesPersonalData(KeptFiles files, ZoneId zone) {
		this.files = files;
		this.zone = zone;
	}

	/** One file as it is exported. */
	record Sent(String name, long bytes, OffsetDateTime at) {
	}

	@Override
	public String part() {
		return "files";
	}

	@Override
	public List<Sent> of(MemberId member) {
		return this.files.by(member)
			.stream()
			.map((file) -> new Sent(file.name(), file.bytes(), file.at().atZone(this.zone).toOffsetDateTime()))
			.toList();
	}

	@EventListener
	void on(MemberEvent.Erased event) {
		this.files.forget(event.member());
	}

}
