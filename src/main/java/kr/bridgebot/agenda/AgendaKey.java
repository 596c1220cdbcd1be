package kr.bridgebot.agenda;

import kr.bridgebot.chat.Payload;

/** The key to an item's card, for buttons of other features too. */
@Payload.Code("gi")
public record AgendaKey(ItemId item) implements Payload {

}
