"use strict";

/* What cannot be drawn by the server: the stream of changes, the place one reads at, and the keyboard. */

const body = document.body;
const find = (id) => document.getElementById(id);
const notices = find("notices");

function tell(words, fault) {
	const toast = document.createElement("p");
	toast.className = fault ? "toast fault" : "toast";
	toast.textContent = words;
	notices.append(toast);
}

if (notices) {
	new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
		if (node.nodeName === "DIALOG") {
			node.addEventListener("close", () => node.remove());
			node.showModal();
		}
		else if (node.nodeType === Node.ELEMENT_NODE) {
			setTimeout(() => node.remove(), 3000 + node.textContent.length * 60);
		}
	}))).observe(notices, { childList: true });
	body.addEventListener("htmx:sendError", () => tell(notices.dataset.lost, true));
}

function formattedMoment(time) {
	const date = new Date(time.dateTime);
	const format = time.dataset.format;
	const language = body.dataset.language;
	if (format === "r") {
		const seconds = Math.round((date - Date.now()) / 1000);
		const [unit, length] = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]]
			.find(([, each]) => Math.abs(seconds) >= each) || ["second", 1];
		return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.round(seconds / length), unit);
	}
	const options = {};
	if (format.includes("w")) {
		options.weekday = format.includes("D") ? "long" : "short";
	}
	if (/[dD]/.test(format)) {
		Object.assign(options, { month: format.includes("D") ? "long" : "numeric", day: "numeric" });
		if (date.getFullYear() !== new Date().getFullYear()) {
			options.year = "numeric";
		}
	}
	if (/[tT]/.test(format)) {
		Object.assign(options, { hour: "numeric", minute: "2-digit" });
		if (format.includes("T")) {
			options.second = "2-digit";
		}
	}
	return new Intl.DateTimeFormat(language, options).format(date);
}

function readMoments(root) {
	root.querySelectorAll("time.moment").forEach((time) => {
		if (time.dataset.format) {
			time.textContent = formattedMoment(time);
		}
	});
}

const log = find("log");

if (log) {
	const scroller = find("scroller");
	const newest = find("newest");
	const text = find("text");
	const menu = () => find("menu");
	const panel = find("panel");

	/* Where one reads */

	const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;
	const toEnd = () => {
		scroller.scrollTop = scroller.scrollHeight;
		newest.hidden = true;
	};
	newest.addEventListener("click", () => {
		toEnd();
		text.focus();
	});
	let wasAtEnd = true;
	scroller.addEventListener("scroll", () => {
		wasAtEnd = isAtEnd();
		if (wasAtEnd) {
			newest.hidden = true;
		}
	}, { passive: true });
	new ResizeObserver(() => wasAtEnd && toEnd()).observe(scroller);
	log.addEventListener("load", () => wasAtEnd && toEnd(), true);
	readMoments(log);
	toEnd();

	/* The stream */

	const parse = (html) => {
		const template = document.createElement("template");
		template.innerHTML = html;
		return template.content;
	};

	/** Puts a piece in place of the one with its id, and keeps the focus within it. */
	function replace(old, piece) {
		const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
		old.replaceWith(piece);
		htmx.process(piece);
		if (focused && find(focused)) {
			find(focused).focus({ preventScroll: true });
		}
	}

	function place(message) {
		readMoments(message);
		const there = find(message.id);
		if (there) {
			replace(there, message);
			return false;
		}
		const id = Number(message.dataset.id);
		const messages = [...log.querySelectorAll(".message")];
		const next = messages.find((other) => Number(other.dataset.id) > id);
		if (next === messages[0] && next) {
			return false; // older than all that stands here
		}
		log.insertBefore(message, next || null);
		htmx.process(message);
		return !next;
	}

	const on = {
		bubbles(html) {
			const stay = isAtEnd();
			let added = false;
			let own = false;
			[...parse(html).querySelectorAll(".message")].forEach((message) => {
				if (place(message)) {
					added = true;
					own = own || message.classList.contains("own");
				}
			});
			if (stay || own) {
				toEnd();
			}
			else if (added) {
				newest.hidden = false;
			}
			if (added) {
				find("presence").textContent = presence;
			}
		},
		gone(ids) {
			ids.split(" ").forEach((id) => find("m-" + id)?.remove());
		},
		chats: (html) => replace(find("chats"), parse(html).firstElementChild),
		trouble: (html) => replace(find("trouble"), parse(html).firstElementChild),
		composer(html) {
			const state = parse(html).firstElementChild;
			if (state.outerHTML.replace(/\s+/g, "") !== find("state").outerHTML.replace(/\s+/g, "")) {
				replace(find("state"), state);
			}
		},
		menu(html) {
			const fresh = parse(html).firstElementChild;
			fresh.hidden = menu().hidden;
			replace(menu(), fresh);
		},
		typing() {
			const sign = find("presence");
			sign.textContent = sign.dataset.typing;
			clearTimeout(on.quiet);
			on.quiet = setTimeout(() => { sign.textContent = presence; }, 5000);
		},
		async anew() {
			const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
			if (!answer || !answer.ok) {
				location.reload();
				return;
			}
			const page = new DOMParser().parseFromString(await answer.text(), "text/html");
			["log", "chats", "state", "menu", "trouble"].forEach((id) => {
				const now = find(id);
				const then = page.getElementById(id);
				if (id === "log") {
					now.replaceChildren(...then.children);
					readMoments(now);
					htmx.process(now);
				}
				else {
					replace(now, then);
				}
			});
			toEnd();
			closePanel();
		}
	};

	const presence = find("presence").textContent;
	let mark = body.dataset.mark;
	let stream = null;
	let sign = null;

	function away(isAway) {
		if (isAway && !sign) {
			sign = setTimeout(() => {
				find("presence").textContent = body.dataset.away;
				body.dataset.offline = "true";
			}, 1500);
		}
		else if (!isAway) {
			clearTimeout(sign);
			sign = null;
			if (body.dataset.offline) {
				delete body.dataset.offline;
				find("presence").textContent = presence;
			}
		}
	}

	function connect() {
		const address = new URL(body.dataset.live, location.href);
		address.searchParams.set("after", mark);
		if (body.dataset.topic) {
			address.searchParams.set("topic", body.dataset.topic);
		}
		stream = new EventSource(address);
		stream.addEventListener("open", () => away(false));
		stream.addEventListener("mark", (event) => { mark = event.lastEventId; });
		["bubbles", "gone", "chats", "composer", "menu", "trouble", "typing"]
			.forEach((name) => stream.addEventListener(name, (event) => on[name](event.data)));
		stream.addEventListener("anew", (event) => {
			mark = event.lastEventId;
			on.anew();
		});
		stream.addEventListener("error", () => {
			away(true);
			if (stream.readyState === EventSource.CLOSED) {
				reconnect();
			}
		});
	}

	/* The browser gives up on an answer that is no stream, as while the bot starts. */
	async function reconnect() {
		stream = null;
		await new Promise((done) => { setTimeout(done, 1000); });
		const answer = await fetch(location.href, { method: "HEAD" }).catch(() => null);
		if (answer && answer.status === 404) {
			location.assign("/sandbox");
		}
		else if (!stream && !document.hidden) {
			connect();
		}
	}

	/* A browser opens few connections to one address: windows nobody sees do without. */
	document.addEventListener("visibilitychange", () => {
		if (document.hidden) {
			stream?.close();
			stream = null;
		}
		else if (!stream) {
			connect();
		}
	});
	window.addEventListener("pagehide", () => stream?.close());
	if (!document.hidden) {
		connect();
	}

	/* Writing */

	const grow = () => {
		text.style.height = "auto";
		text.style.height = Math.min(text.scrollHeight + 2, 160) + "px";
	};
	const openMenu = (open) => {
		menu().hidden = !open;
		find("menu-button").setAttribute("aria-expanded", String(open));
	};
	const say = (words) => htmx.ajax("POST", find("write").getAttribute("hx-post"), { values: { text: words }, swap: "none" });

	text.addEventListener("input", () => {
		grow();
		const typed = text.value;
		const command = /^\/\w*$/.test(typed);
		openMenu(command);
		menu().querySelectorAll("li").forEach((item) => {
			item.hidden = command && !item.querySelector("button").dataset.say.startsWith(typed);
		});
	});
	text.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
			event.preventDefault();
			if (text.value.trim()) {
				find("write").requestSubmit();
			}
		}
	});
	find("write").addEventListener("htmx:beforeRequest", (event) => {
		if (!text.value.trim()) {
			event.preventDefault();
		}
	});
	find("write").addEventListener("htmx:afterRequest", (event) => {
		if (event.detail.successful && event.target === find("write")) {
			text.value = "";
			grow();
			openMenu(false);
			text.focus();
		}
	});
	find("menu-button").addEventListener("click", () => {
		menu().querySelectorAll("li").forEach((item) => { item.hidden = false; });
		openMenu(menu().hidden);
		menu().querySelector("button")?.focus();
	});

	/* A file waits for what is to stand below it */

	const caption = find("caption");
	const detach = () => {
		find("attach").reset();
		find("attach").hidden = true;
		text.focus();
	};
	find("file").addEventListener("change", () => {
		const file = find("file").files[0];
		const large = file && file.size > 20 * 1024 * 1024;
		if (large) {
			tell(notices.dataset.large, true);
		}
		if (large || !file) {
			detach();
			return;
		}
		const ending = file.name.includes(".") ? file.name.split(".").pop() : "";
		find("file-name").textContent = file.name;
		find("file-ending").textContent = ending.length > 4 ? "" : ending.toUpperCase();
		find("file-size").textContent = file.size < 1024 * 1024
			? Math.max(1, Math.floor(file.size / 1024)) + " KB" : Math.floor(file.size / 1024 / 1024) + " MB";
		find("plainly").hidden = !/^(png|jpe?g)$/i.test(ending);
		caption.value = text.value;
		text.value = "";
		find("attach").hidden = false;
		caption.focus();
	});
	find("detach").addEventListener("click", () => {
		text.value = caption.value;
		detach();
		grow();
	});
	find("attach").addEventListener("htmx:afterRequest", (event) => {
		if (event.detail.successful) {
			detach();
			grow();
		}
	});
	caption.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
			event.preventDefault();
			find("attach").requestSubmit();
		}
		else if (event.key === "Escape") {
			find("detach").click();
		}
	});

	/* The look of words: signs around what is chosen, or around the cursor. Once shown they stay: what moves
	   while somebody presses is missed. */

	let field = text;
	[text, caption].forEach((each) => each.addEventListener("focus", () => {
		field = each;
		find("composer").classList.add("writing");
	}));
	find("looks").addEventListener("mousedown", (event) => event.preventDefault());
	find("looks").addEventListener("click", (event) => {
		const sign = event.target.closest("[data-sign]")?.dataset.sign;
		if (!sign) {
			return;
		}
		const { selectionStart: start, selectionEnd: end } = field;
		field.setRangeText(sign + field.value.slice(start, end) + sign, start, end, "end");
		if (start === end) {
			field.selectionStart = field.selectionEnd = start + sign.length;
		}
		field.focus();
		field.dispatchEvent(new Event("input"));
	});

	/* Pressing */

	document.addEventListener("click", (event) => {
		const at = event.target.closest("[data-start], [data-say], [data-copy], [data-panel], [data-close], .spoiler, .expandable");
		if (!at) {
			return;
		}
		if (at.dataset.start !== undefined) {
			event.preventDefault();
			htmx.ajax("POST", body.dataset.starting, { values: { code: at.dataset.start }, swap: "none" })
				.then(() => {
					if (body.dataset.elsewhere) {
						location.assign(body.dataset.elsewhere);
					}
				});
		}
		else if (at.dataset.say !== undefined) {
			event.preventDefault();
			openMenu(false);
			say(at.dataset.say);
			text.focus();
		}
		else if (at.dataset.copy !== undefined) {
			navigator.clipboard.writeText(at.dataset.copy).then(() => tell(notices.dataset.copied));
		}
		else if (at.dataset.panel !== undefined) {
			panel.hidden = false;
		}
		else if (at.dataset.close !== undefined) {
			closePanel();
		}
		else {
			at.classList.add("open");
			at.removeAttribute("role");
		}
	});

	function closePanel() {
		panel.hidden = true;
		panel.replaceChildren();
	}

	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape") {
			if (!menu().hidden) {
				openMenu(false);
				text.focus();
			}
			else if (!panel.hidden) {
				closePanel();
				text.focus();
			}
		}
		else if ((event.key === "Enter" || event.key === " ") && event.target.matches(".spoiler, .expandable")) {
			event.preventDefault();
			event.target.click();
		}
	});
}
