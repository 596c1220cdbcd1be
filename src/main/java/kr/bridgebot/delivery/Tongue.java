package kr.bridgebot.delivery;

import java.time.ZoneId;
import kr.bridgebot.shared.Language;

/** Readers who see the same words. */
record Tongue(Language language, ZoneId zone) {
}
