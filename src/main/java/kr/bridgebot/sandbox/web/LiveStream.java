package kr.bridgebot.sandbox.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.Happening;
import kr.bridgebot.sandbox.botapi.Happening.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Tells each open window what changed in its conversation, as ready pieces of the page. A
 * window that was away says by the last mark it has how far it got, and catches up; what
 * it gets twice replaces itself. Windows are told to look at everything anew when the
 * happenings they missed are forgotten, or are those of another start.
 */
@SandboxPage
class LiveStream implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LiveStream.class);

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final Set<Kind> CHANGING_THE_LIST = Set.of(Kind.POSTED, Kind.EDITED, Kind.DELETED,
			Kind.CHAT_CHANGED);

	private static final long UNTIL_NEXT_TRY = 1_000;

	private final Set<Thread> followers = ConcurrentHashMap.newKeySet();

	private final BotApiServer server;

	private final Rooms rooms;

	private final ChatRows rows;

	private final ComposerState composer;

	private final ITemplateEngine templates;

	private final String start;

	private volatile boolean running;

	LiveStream(BotApiServer server, Rooms rooms, ChatRows rows, ComposerState composer, ITemplateEngine templates,
			Clock clock) {
		this.composer = composer;
		this.server = server;
		this.rooms = rooms;
		this.rows = rows;
		this.templates = templates;
		this.start = Long.toString(clock.millis(), Character.MAX_RADIX);
	}

	/** How far things have got: what comes later is told to whoever has this mark. */
	String mark() {
		return mark(this.server.lastHappening());
	}

	private String mark(long sequence) {
		return this.start + "-" + sequence;
	}

	@GetMapping(path = "/sandbox/{person:\\d+}/{chat}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter live(@PathVariable long person, @PathVariable long chat,
			@RequestParam(required = false) @Nullable Integer topic, @RequestParam String after,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last, Words words) {
		Room room = this.rooms.room(person, chat, topic);
		SseEmitter window = new SseEmitter(0L);
		Thread.ofVirtual().name("live").start(() -> {
			this.followers.add(Thread.currentThread());
			try {
				follow(room, (last == null) ? after : last, words, window);
			}
			catch (IOException | IllegalStateException ex) {
				log.debug("A window is gone, and comes back with its mark if it wants to", ex);
			}
			catch (RuntimeException ex) {
				log.error("A window could not be told what happened", ex);
			}
			finally {
				this.followers.remove(Thread.currentThread());
				// An interrupted thread could not say goodbye.
				boolean _ = Thread.interrupted();
				window.complete();
			}
		});
		return window;
	}

	private void follow(Room room, String from, Words words, SseEmitter window) throws IOException {
		window.send(SseEmitter.event().reconnectTime(UNTIL_NEXT_TRY).comment(""));
		long seen = from.startsWith(this.start + "-") ? Long.parseLong(from.substring(this.start.length() + 1)) : -1;
		if (seen < 0) {
			seen = this.server.lastHappening();
			window.send(SseEmitter.event().id(mark(seen)).name("anew").data(""));
		}
		while (true) {
			List<Happening> news = this.server.happeningsAfter(seen, HEARTBEAT);
			if (!this.running || Thread.currentThread().isInterrupted()) {
				return;
			}
			if (news.isEmpty()) {
				window.send(SseEmitter.event().comment(""));
				continue;
			}
			boolean forgotten = news.getFirst().sequence() != seen + 1;
			seen = news.getLast().sequence();
			if (forgotten) {
				window.send(SseEmitter.event().id(mark(seen)).name("anew").data(""));
			}
			else {
				tell(room, news, words, window);
				window.send(SseEmitter.event().id(mark(seen)).name("mark").data(""));
			}
		}
	}

	private void tell(Room room, List<Happening> news, Words words, SseEmitter window) throws IOException {
		Set<Integer> changed = messages(room, news, Set.of(Kind.POSTED, Kind.EDITED));
		Set<Integer> gone = messages(room, news, Set.of(Kind.DELETED));
		List<Bubble> bubbles = new Bubbles(this.server, room, words).of(changed::contains);
		if (!bubbles.isEmpty()) {
			send(window, "bubbles", "sandbox/log", "bubbles", Map.of("bubbles", bubbles, "room", room), words);
		}
		if (!gone.isEmpty()) {
			String ids = gone.stream().map(String::valueOf).collect(Collectors.joining(" "));
			window.send(SseEmitter.event().name("gone").data(ids));
		}
		Set<Kind> kinds = news.stream().map(Happening::kind).collect(Collectors.toSet());
		if (!Collections.disjoint(kinds, CHANGING_THE_LIST)) {
			this.rows.read(room);
			send(window, "chats", "sandbox/chats", "chats",
					Map.of("chats", this.rows.of(room.who(), room, words), "room", room), words);
			send(window, "composer", "sandbox/composer", "state", this.composer.of(room), words);
		}
		if (kinds.contains(Kind.MENU_CHANGED)) {
			send(window, "menu", "sandbox/composer", "menu", Map.of("menu", room.menu(), "room", room), words);
		}
		if (kinds.contains(Kind.TROUBLE_CHANGED)) {
			send(window, "trouble", "sandbox/chats", "trouble", Map.of("troubles", this.server.troubles().outlook()),
					words);
		}
		if (news.stream().anyMatch((one) -> one.kind() == Kind.TYPING && one.chat() == room.chat())) {
			window.send(SseEmitter.event().name("typing").data(""));
		}
	}

	private static Set<Integer> messages(Room room, List<Happening> news, Set<Kind> kinds) {
		Set<Integer> ids = new HashSet<>();
		news.stream()
			.filter((one) -> one.chat() == room.chat() && kinds.contains(one.kind()) && one.message() != null)
			.forEach((one) -> ids.add(one.message()));
		return ids;
	}

	private void send(SseEmitter window, String event, String template, String piece, Map<String, Object> model,
			Words words) throws IOException {
		Map<String, Object> variables = new HashMap<>(model);
		variables.put("say", words);
		Locale locale = words.language().locale();
		String html = this.templates.process(template, Set.of(piece), new Context(locale, variables));
		window.send(SseEmitter.event().name(event).data(html));
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** Lets all windows go, before the web server waits for open answers. */
	@Override
	public void stop() {
		this.running = false;
		this.followers.forEach(Thread::interrupt);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
