package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.RecipientCard;
import kr.bridgebot.announcements.RecipientCard.Audience;
import kr.bridgebot.announcements.RecipientCard.Look;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.Language;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

@BotTest
class MessageCardsTests {

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	@Autowired
	private MessageCards cards;

	@Autowired
	private CommitteeBoard board;

	@Autowired
	private Texts texts;

	@Test
	void asksNobodyInAChannelToConfirm() {
		Card card = card(Audience.CHANNEL);

		assertThat(said(card)).startsWith("📢 공지 · 사무국").doesNotContain("확인");
		assertThat(card.rows()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHANNEL")
	void asksEverybodyElse(Audience audience) {
		Card card = card(audience);

		assertThat(said(card)).startsWith("📢 확인요청 · 사무국").contains("‘확인’을 눌러 주세요.");
		assertThat(card.rows()).hasSize(1);
	}

	private Card card(Audience audience) {
		RecipientCard shown = new RecipientCard(new AnnouncementId(UUID.randomUUID()), this.board.forum().id(),
				AnnouncementKind.RECEIPT, UUID.randomUUID(), 1, true, true, "표본 글", null, audience, null,
				NOW.plusSeconds(3600), Look.PRESENT, false, null);
		return this.cards.card(shown, null, NOW, Map.of());
	}

	private String said(Card card) {
		return this.texts.plain(card.body(), Language.KO, UTC, NOW);
	}

}
