package kr.bridgebot.sandbox.botapi;

import static kr.bridgebot.sandbox.botapi.Parameter.optional;
import static kr.bridgebot.sandbox.botapi.Parameter.required;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the bot gets to know what happened: by asking or by being told. */
final class UpdateMethods {

	private static final int LONGEST_POLL = 50;

	private static final Parameter ALLOWED = optional("allowed_updates", "Array of String");

	private static final Parameter DROP = optional("drop_pending_updates", "Boolean");

	private final World world;

	private final HttpClient client;

	private final Consumer<JsonNode> replies;

	/**
	 * Prepares the methods.
	 * @param replies executes what a webhook's answer asks for
	 */
	UpdateMethods(World world, HttpClient client, Consumer<JsonNode> replies) {
		this.world = world;
		this.client = client;
		this.replies = replies;
	}

	List<ApiMethod> all() {
		return List.of(
				ApiMethod.of("getUpdates", this::getUpdates, optional("offset", "Integer"),
						optional("limit", "Integer"), optional("timeout", "Integer"), ALLOWED),
				ApiMethod.of("setWebhook", this::setWebhook, required("url", "String"),
						optional("max_connections", "Integer"), ALLOWED, DROP, optional("secret_token", "String")),
				ApiMethod.of("deleteWebhook", this::deleteWebhook, DROP),
				ApiMethod.of("getWebhookInfo", (arguments) -> this.world.monitor().locked(this::webhookInfo)));
	}

	private JsonNode getUpdates(Arguments arguments) {
		int limit = Math.clamp(arguments.integer("limit", 100), 1, 100);
		long timeout = Math.clamp(arguments.integer("timeout", 0), 0, LONGEST_POLL);
		return this.world.updates()
			.poll(arguments.integer("offset", 0), limit, Duration.ofSeconds(timeout), allowed(arguments));
	}

	private static @Nullable Set<String> allowed(Arguments arguments) {
		List<String> types = arguments.texts("allowed_updates");
		return (types == null) ? null : Set.copyOf(types);
	}

	private JsonNode setWebhook(Arguments arguments) {
		String url = arguments.text("url");
		long connections = arguments.integer("max_connections", 40);
		String secret = arguments.has("secret_token") ? arguments.text("secret_token") : null;
		if (secret != null && !secret.matches("[A-Za-z0-9_-]{1,256}")) {
			throw Refused.badRequest("secret token contains unallowed characters");
		}
		Webhook webhook = url.isEmpty() ? Webhook.NONE : new Webhook(new Webhook.Route(address(url), secret,
				Math.clamp(connections, 1, 100), this.world, this.client, this.replies));
		Set<String> allowed = allowed(arguments);
		this.world.monitor().locked(() -> {
			if (allowed != null) {
				this.world.updates().allow(allowed);
			}
			deliverBy(webhook, arguments.flag("drop_pending_updates"));
		});
		return Json.yes();
	}

	private static URI address(String url) {
		try {
			URI address = new URI(url);
			if (!"https".equals(address.getScheme()) && !isOnLoopback(address)) {
				throw Refused.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
			}
			return address;
		}
		catch (URISyntaxException ex) {
			throw Refused.badRequest("invalid webhook URL specified");
		}
	}

	private static boolean isOnLoopback(URI address) {
		return "http".equals(address.getScheme()) && Set.of("127.0.0.1", "localhost").contains(address.getHost());
	}

	private JsonNode deleteWebhook(Arguments arguments) {
		this.world.monitor().locked(() -> deliverBy(Webhook.NONE, arguments.flag("drop_pending_updates")));
		return Json.yes();
	}

	private void deliverBy(Webhook webhook, boolean dropping) {
		if (dropping) {
			this.world.updates().drop();
		}
		this.world.updates().deliverBy(webhook);
	}

	private JsonNode webhookInfo() {
		Updates updates = this.world.updates();
		Webhook webhook = updates.webhook();
		Webhook.Route route = webhook.route();
		ObjectNode info = Json.object()
			.put("url", (route == null) ? "" : route.address().toString())
			.put("has_custom_certificate", false)
			.put("pending_update_count", updates.count());
		if (route != null) {
			info.put("max_connections", route.connections());
		}
		if (webhook.lastError() != null) {
			info.put("last_error_date", webhook.lastErrorDate()).put("last_error_message", webhook.lastError());
		}
		if (!updates.allowed().isEmpty()) {
			info.set("allowed_updates", Json.array(updates.allowed().stream().sorted().map(Json::text).toList()));
		}
		return info;
	}

}
