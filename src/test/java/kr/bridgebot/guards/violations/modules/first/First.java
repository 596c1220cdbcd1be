package kr.bridgebot.guards.violations.modules.first;

import kr.bridgebot.guards.violations.modules.second.Second;

/** Knows the module that knows it. */
public record First(Second other) {
}
