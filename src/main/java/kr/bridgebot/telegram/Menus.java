package kr.bridgebot.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.chat.Switchboard.MenuEntry;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Shows each person the commands they may use, in Telegram's own menu. A convenience: it
 * is seen to in the background, and what fails is tried again on the next occasion.
 */
final class Menus implements Aftermath, MenuBoard, MenuDesk, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Menus.class);

	/** Stands for everybody who has no menu of their own. */
	private static final long EVERYBODY = 0;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

	private final Switchboard switchboard;

	private final ShownMenus shown;

	private final Line line;

	private final BotIdentity bot;

	private final ZoneId zone;

	Menus(Switchboard switchboard, ShownMenus shown, Line line, BotIdentity bot, ZoneId zone) {
		this.switchboard = switchboard;
		this.shown = shown;
		this.line = line;
		this.bot = bot;
		this.zone = zone;
	}

	@Override
	public void publish() {
		once(EVERYBODY, this::publishNow);
	}

	@Override
	public void renew(Collection<Profile> people) {
		this.shown.forget();
		publish();
		people.forEach(this::hasSpoken);
	}

	/** What somebody may do may have changed by what they did. */
	@Override
	public void hasSpoken(Profile profile) {
		once(profile.account(), () -> refreshNow(profile));
	}

	private void once(long chat, Task task) {
		if (this.threads.isShutdown() || !this.underWay.add(chat)) {
			return;
		}
		this.threads.execute(() -> {
			try {
				task.run();
			}
			catch (TelegramApiException ex) {
				log.info("A menu was not set: {}", ApiFailure.of(ex).description());
			}
			catch (RuntimeException ex) {
				log.info("A menu was not set: {}", Redaction.of(ex));
			}
			finally {
				this.underWay.remove(chat);
			}
		});
	}

	private void publishNow() throws TelegramApiException {
		List<Menu> menus = Stream
			.of(new BotCommandScopeDefault(), new BotCommandScopeAllPrivateChats(), new BotCommandScopeAllGroupChats())
			.flatMap(this::menusOf)
			.toList();
		String digest = digestOf(this.bot.userName() + menus.stream().map(Menu::entries).toList());
		if (this.shown.of(EVERYBODY).filter(digest::equals).isPresent()) {
			return;
		}
		for (Menu menu : menus) {
			set(menu);
		}
		this.shown.put(EVERYBODY, digest);
	}

	/** A scope without language would hide a broader one with it, so all are set. */
	private Stream<Menu> menusOf(BotCommandScope scope) {
		boolean group = scope instanceof BotCommandScopeAllGroupChats;
		Stream<Menu> named = Arrays.stream(Language.values())
			.map((language) -> new Menu(scope, language.locale().getLanguage(), ofStranger(group, language)));
		return Stream.concat(Stream.of(new Menu(scope, null, ofStranger(group, Language.preferredBy(null)))), named);
	}

	private List<MenuEntry> ofStranger(boolean group, Language language) {
		Actor stranger = new Actor(0, null, language, this.zone, false, Map.of(), Set.of());
		return this.switchboard.menu(stranger, group, language);
	}

	private void refreshNow(Profile profile) throws TelegramApiException {
		Actor actor = this.switchboard.whoIs(profile);
		List<MenuEntry> entries = this.switchboard.menu(actor, false, actor.language());
		String wanted = digestOf(entries.toString());
		String present = this.shown.of(profile.account())
			.orElseGet(() -> digestOf(ofStranger(false, Language.preferredBy(profile.languageTag())).toString()));
		if (!wanted.equals(present)) {
			set(new Menu(new BotCommandScopeChat(Long.toString(profile.account())), null, entries));
			this.shown.put(profile.account(), wanted);
		}
	}

	private void set(Menu menu) throws TelegramApiException {
		if (menu.entries().isEmpty()) {
			this.line.library()
				.execute(DeleteMyCommands.builder().scope(menu.scope()).languageCode(menu.language()).build());
			return;
		}
		List<BotCommand> commands = menu.entries()
			.stream()
			.map((entry) -> new BotCommand(entry.command(), entry.description()))
			.toList();
		this.line.library()
			.execute(SetMyCommands.builder()
				.commands(commands)
				.scope(menu.scope())
				.languageCode(menu.language())
				.build());
	}

	private static String digestOf(String menu) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(menu.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	/** One call of {@code setMyCommands}. */
	private record Menu(BotCommandScope scope, @Nullable String language, List<MenuEntry> entries) {
	}

	/** Something that may fail at Telegram's. */
	@FunctionalInterface
	private interface Task {

		void run() throws TelegramApiException;

	}

}
