package kr.bridgebot.sandbox.botapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a {@code multipart/form-data} body apart (RFC 7578). */
final class Multipart {

	private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ATTRIBUTE = Pattern
		.compile("(name|filename|filename\\*)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]+))", Pattern.CASE_INSENSITIVE);

	private Multipart() {
	}

	/**
	 * One part.
	 *
	 * @param fileName null for a plain value
	 */
	record Part(String name, @Nullable String fileName, byte[] content) {
	}

	static List<Part> read(String contentType, byte[] body) {
		Matcher boundary = BOUNDARY.matcher(contentType);
		if (!boundary.find()) {
			throw malformed();
		}
		String mark = (boundary.group(1) != null) ? boundary.group(1) : boundary.group(2);
		byte[] delimiter = ("--" + mark).getBytes(StandardCharsets.ISO_8859_1);
		byte[] between = ("\r\n--" + mark).getBytes(StandardCharsets.ISO_8859_1);
		int at = find(body, delimiter, 0);
		if (at < 0) {
			throw malformed();
		}
		at += delimiter.length;
		List<Part> parts = new ArrayList<>();
		while (!startsWith(body, "--", at)) {
			if (!startsWith(body, "\r\n", at)) {
				throw malformed();
			}
			int end = find(body, between, at);
			if (end < 0) {
				throw malformed();
			}
			parts.add(part(body, at + 2, end));
			at = end + between.length;
		}
		return parts;
	}

	private static Part part(byte[] body, int from, int to) {
		int end = find(body, "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), from - 2);
		if (end < 0 || end > to) {
			throw malformed();
		}
		String headers = new String(body, from, Math.max(end - from, 0), StandardCharsets.UTF_8);
		byte[] content = Arrays.copyOfRange(body, end + 4, to);
		for (String header : headers.split("\r\n", -1)) {
			if (header.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
				return part(header, content);
			}
		}
		throw malformed();
	}

	private static Part part(String disposition, byte[] content) {
		String name = null;
		String fileName = null;
		Matcher attributes = ATTRIBUTE.matcher(disposition);
		while (attributes.find()) {
			String value = (attributes.group(2) != null) ? attributes.group(2).replaceAll("\\\\(.)", "$1")
					: attributes.group(3).strip();
			switch (attributes.group(1).toLowerCase(Locale.ROOT)) {
				case "name" -> name = value;
				case "filename" -> fileName = (fileName == null) ? value : fileName;
				default ->
					fileName = URLDecoder.decode(value.substring(value.lastIndexOf('\'') + 1), StandardCharsets.UTF_8);
			}
		}
		if (name == null) {
			throw malformed();
		}
		return new Part(name, fileName, content);
	}

	private static boolean startsWith(byte[] body, String word, int at) {
		if (at + word.length() > body.length) {
			throw malformed();
		}
		return Arrays.equals(body, at, at + word.length(), word.getBytes(StandardCharsets.ISO_8859_1), 0,
				word.length());
	}

	private static int find(byte[] body, byte[] word, int from) {
		for (int at = from; at <= body.length - word.length; at++) {
			if (body[at] == word[0] && Arrays.equals(body, at, at + word.length, word, 0, word.length)) {
				return at;
			}
		}
		return -1;
	}

	private static Refused malformed() {
		return Refused.badRequest("can't parse multipart/form-data body");
	}

}
