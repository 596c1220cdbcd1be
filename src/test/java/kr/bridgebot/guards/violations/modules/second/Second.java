package kr.bridgebot.guards.violations.modules.second;

import kr.bridgebot.guards.violations.modules.first.First;

/** Knows the module that knows it. */
public record Second(First other) {
}
