package kr.bridgebot.chat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a button carries: a record whose components are ids (records of one {@code UUID}),
 * {@code UUID}s, enums, numbers, booleans, dates or short strings, any of them nullable.
 * {@link Payloads} writes it in at most 64 bytes.
 */
public interface Payload {

	/** The few letters that tell one payload type from all others, for ever. */
	@Documented
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.TYPE)
	@interface Code {

		/**
		 * Unique, one to six of {@code a-z0-9}; never changed, since old cards keep it.
		 */
		String value();

	}

}
