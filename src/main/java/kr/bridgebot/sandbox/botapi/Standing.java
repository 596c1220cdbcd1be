package kr.bridgebot.sandbox.botapi;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What somebody is in a chat. */
enum Standing {

	CREATOR, ADMINISTRATOR, MEMBER, LEFT, KICKED;

	boolean isIn() {
		return this.compareTo(LEFT) < 0;
	}

	boolean isAdministrator() {
		return this.compareTo(MEMBER) < 0;
	}

	/** The standing as a {@code ChatMember}. */
	ObjectNode wire(ObjectNode user) {
		ObjectNode member = Json.object().put("status", name().toLowerCase(Locale.ROOT));
		member.set("user", user);
		switch (this) {
			case CREATOR -> member.put("is_anonymous", false);
			case ADMINISTRATOR -> member.put("can_be_edited", false)
				.put("is_anonymous", false)
				.put("can_manage_chat", true)
				.put("can_delete_messages", true)
				.put("can_manage_video_chats", false)
				.put("can_restrict_members", false)
				.put("can_promote_members", false)
				.put("can_change_info", false)
				.put("can_invite_users", true)
				.put("can_post_stories", false)
				.put("can_edit_stories", false)
				.put("can_delete_stories", false)
				.put("can_pin_messages", true)
				.put("can_manage_topics", true);
			case KICKED -> member.put("until_date", 0);
			case MEMBER, LEFT -> {
			}
		}
		return member;
	}

}
