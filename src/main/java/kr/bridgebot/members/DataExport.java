package kr.bridgebot.members;

import java.util.Map;
import java.util.TreeMap;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Collects everything that is stored of a member, whichever feature keeps it. */
@Service
public class DataExport {

	private final ObjectProvider<PersonalData> parts;

	private final JsonMapper json;

	DataExport(ObjectProvider<PersonalData> parts, JsonMapper json) {
		this.parts = parts;
		this.json = json;
	}

	/** All of it as JSON in UTF-8, one field a part. */
	@Transactional(readOnly = true)
	public byte[] of(Actor actor) {
		MemberId self = Preferences.self(actor);
		Map<String, Object> all = new TreeMap<>();
		this.parts.forEach((part) -> all.put(part.part(), part.of(self)));
		return this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
	}

}
