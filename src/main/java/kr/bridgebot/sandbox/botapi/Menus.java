package kr.bridgebot.sandbox.botapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Command menus by scope and language. The narrowest scope that has a menu wins; within a
 * scope the person's language goes before none, so a narrow scope without language hides
 * a wider one with it. Guarded by the monitor.
 */
final class Menus {

	private final Map<Scope, List<MenuCommand>> menus = new HashMap<>();

	/**
	 * Whose menu, where.
	 *
	 * @param type the wire's name
	 * @param chat 0 where the type names no chat
	 * @param person 0 where the type names nobody
	 * @param language two letters, or empty for those without a menu in their own
	 */
	record Scope(String type, long chat, long person, String language) {
	}

	List<MenuCommand> get(Scope scope) {
		return this.menus.getOrDefault(scope, List.of());
	}

	void set(Scope scope, List<MenuCommand> commands) {
		if (commands.isEmpty()) {
			this.menus.remove(scope);
		}
		else {
			this.menus.put(scope, commands);
		}
	}

	void clear() {
		this.menus.clear();
	}

	/** What this person sees in this chat. */
	List<MenuCommand> seenBy(Person person, Chat chat) {
		for (Scope scope : scopes(person.id(), chat)) {
			for (String language : List.of(person.language(), "")) {
				List<MenuCommand> menu = this.menus
					.get(new Scope(scope.type(), scope.chat(), scope.person(), language));
				if (menu != null) {
					return menu;
				}
			}
		}
		return List.of();
	}

	private static List<Scope> scopes(long person, Chat chat) {
		List<Scope> scopes = new ArrayList<>();
		boolean administrator = chat.member(person).isAdministrator();
		if (chat.isGroup()) {
			scopes.add(new Scope("chat_member", chat.id(), person, ""));
			if (administrator) {
				scopes.add(new Scope("chat_administrators", chat.id(), 0, ""));
			}
		}
		scopes.add(new Scope("chat", chat.id(), 0, ""));
		if (chat.isGroup()) {
			if (administrator) {
				scopes.add(new Scope("all_chat_administrators", 0, 0, ""));
			}
			scopes.add(new Scope("all_group_chats", 0, 0, ""));
		}
		else {
			scopes.add(new Scope("all_private_chats", 0, 0, ""));
		}
		scopes.add(new Scope("default", 0, 0, ""));
		return scopes;
	}

}
