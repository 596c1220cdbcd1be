package kr.bridgebot.responses.chat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.delivery.CardPainter.Painting;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Judges who may read whose invitation: the member, and who assists them at present. */
@Component
class Readership {

	private final AssistantDesk assistants;

	Readership(AssistantDesk assistants) {
		this.assistants = assistants;
	}

	/**
	 * Those of the paintings that are not for their reader's eyes any more. Asks the
	 * database once, and only where somebody reads what concerns somebody else.
	 */
	Set<Painting> withheld(Collection<Painting> paintings) {
		Set<Painting> foreign = new HashSet<>(paintings);
		foreign.removeIf((painting) -> {
			MemberId reader = painting.reader().reader();
			return reader == null || reader.value().equals(painting.card().about());
		});
		Map<MemberId, Set<MemberId>> principals = this.assistants
			.principalsOf(foreign.stream().<MemberId>mapMulti((painting, readers) -> {
				MemberId reader = painting.reader().reader();
				if (reader != null) {
					readers.accept(reader);
				}
			}).collect(Collectors.toSet()));
		foreign.removeIf((painting) -> {
			MemberId reader = painting.reader().reader();
			return reader != null
					&& principals.getOrDefault(reader, Set.of()).contains(new MemberId(painting.card().about()));
		});
		return foreign;
	}

}
