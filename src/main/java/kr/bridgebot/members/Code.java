package kr.bridgebot.members;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The secret part of a link.
 *
 * @param value as it stands in the link
 */
record Code(String value) {

	private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private static final SecureRandom RANDOM = new SecureRandom();

	/** A fresh one: 128 bits that nobody guesses. */
	static Code fresh() {
		byte[] bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return new Code(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** Whether a messenger's link can carry it. */
	boolean isWellFormed() {
		return SHAPE.matcher(this.value).matches();
	}

	/** What is stored of it. */
	String hash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.value.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Keeps the code out of logs. */
	@Override
	public String toString() {
		return "Code[…]";
	}

}
