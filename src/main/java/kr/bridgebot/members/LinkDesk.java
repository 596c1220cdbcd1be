package kr.bridgebot.members;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.chat.BotName;
import kr.bridgebot.members.LinkCodes.Purpose;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the one-time links by which people connect their chat account. They are
 * redeemed at the {@link AdmissionDesk}.
 */
@Service
public class LinkDesk {

	private final LinkCodes codes;

	private final Accounts accounts;

	private final LinkRules rules;

	private final ObjectProvider<BotName> botName;

	private final Clock clock;

	LinkDesk(LinkCodes codes, Accounts accounts, LinkRules rules, ObjectProvider<BotName> botName, Clock clock) {
		this.codes = codes;
		this.accounts = accounts;
		this.rules = rules;
		this.botName = botName;
		this.clock = clock;
	}

	/**
	 * Makes a fresh link for each of these people; former unused ones of theirs are void.
	 * Set-based. Only a hash of the code is kept.
	 * @return the addresses to send them, {@code https://t.me/<bot>?start=<code>}; where
	 * the bot's name is not known, what they type instead
	 */
	@Transactional
	public Map<MemberId, String> issue(Collection<MemberId> members) {
		return issue(Purpose.SELF, members);
	}

	/**
	 * Makes these codes valid, as the roster file brought them. Set-based. A code that
	 * was brought before stays as it is, be it used or expired.
	 * @param codes at least 16 characters of {@code A-Za-z0-9_-}, unique
	 */
	@Transactional
	public void accept(Map<MemberId, String> codes) {
		if (!codes.isEmpty()) {
			Map<MemberId, Code> brought = new LinkedHashMap<>();
			codes.forEach((member, code) -> brought.put(member, new Code(code)));
			add(Purpose.SELF, brought);
		}
	}

	/**
	 * Separates a person from their chat account, so that another one can be linked. For
	 * the secretariat; the account of whoever asks stays.
	 */
	@Transactional
	public void unlink(MemberId member, Actor by) {
		if (!by.secretariat() || member.equals(by.member())) {
			throw new Refusal(MembersReason.UNLINKING_BY_SECRETARIAT);
		}
		this.accounts.unlink(member);
	}

	/** When a link that is made now stops working. */
	public Instant expiry() {
		return this.clock.instant().plus(this.rules.validFor());
	}

	/** Makes a fresh link for whoever shall assist this member. */
	String invitation(MemberId principal) {
		return issue(Purpose.ASSISTANT, Set.of(principal)).values().iterator().next();
	}

	private Map<MemberId, String> issue(Purpose purpose, Collection<MemberId> members) {
		if (members.isEmpty()) {
			return Map.of();
		}
		Map<MemberId, Code> fresh = members.stream()
			.distinct()
			.collect(Collectors.toMap((member) -> member, (member) -> Code.fresh(), (one, other) -> one,
					LinkedHashMap::new));
		this.codes.withdraw(purpose, fresh.keySet());
		add(purpose, fresh);
		BotName name = this.botName.getIfAvailable();
		String way = (name == null) ? "/start " : "https://t.me/" + name.userName() + "?start=";
		Map<MemberId, String> links = new LinkedHashMap<>();
		fresh.forEach((member, code) -> links.put(member, way + code.value()));
		return links;
	}

	private void add(Purpose purpose, Map<MemberId, Code> fresh) {
		this.codes.add(purpose, fresh, this.clock.instant(), expiry());
	}

}
