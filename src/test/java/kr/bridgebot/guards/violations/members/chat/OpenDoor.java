package kr.bridgebot.guards.violations.members.chat;

/** A door's type that everybody may use. */
public class OpenDoor {

}
