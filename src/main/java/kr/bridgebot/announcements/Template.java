package kr.bridgebot.announcements;

import kr.bridgebot.chat.Words;
import kr.bridgebot.shared.CommitteeId;

/**
 * Words that are sent again and again.
 *
 * @param scope whose officers find it
 * @param name unique within its scope
 */
public record Template(TemplateId id, CommitteeId scope, String name, Words words) {
}
