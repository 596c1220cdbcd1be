package kr.bridgebot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.delivery.AddressBook.Address;
import kr.bridgebot.delivery.Addresses.Group;
import kr.bridgebot.delivery.Addresses.Recipient;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one durable queue of everything that is to be said. Writes rows within the caller's
 * transaction and sends nothing itself. Recipients are written down a slice of some
 * thousands at a time: few statements, and no more memory for more of them.
 */
@Service
public class Outbox {

	private static final int SLICE = 2000;

	private final OutboxRows rows;

	private final MailingRows mailings;

	private final Pen pen;

	private final Replies replies;

	private final Addresses addresses;

	private final QuietHours quietHours;

	private final Clock clock;

	Outbox(OutboxRows rows, MailingRows mailings, Pen pen, Replies replies, Addresses addresses, QuietHours quietHours,
			Clock clock) {
		this.rows = rows;
		this.mailings = mailings;
		this.pen = pen;
		this.replies = replies;
		this.addresses = addresses;
		this.quietHours = quietHours;
		this.clock = clock;
	}

	/**
	 * Posts a notice to members, each in their own chat and those of their assistants. A
	 * member who cannot be reached gets a row too, dead from the start, so that nobody is
	 * missed unnoticed. Whether a key was posted before is remembered as long as the
	 * outbox keeps its rows, {@code bridgebot.delivery.retention}; one withdrawn before
	 * it was sent may be posted again.
	 */
	@Transactional
	public void post(Notice notice, Collection<MemberId> recipients) {
		if (recipients.isEmpty()) {
			return;
		}
		Posting posting = posting(notice);
		Map<Tongue, List<UUID>> written = new HashMap<>();
		for (List<MemberId> slice : slices(recipients)) {
			for (Recipient recipient : this.addresses.toPost(slice)) {
				Address address = recipient.address();
				Place place = (address != null) ? Place.privately(address.chat()) : null;
				String obstacle = (notice.lane() != Lane.INTERACTIVE || place == null) ? recipient.obstacle() : null;
				Tongue tongue = (address != null) ? new Tongue(address.language(), address.zone()) : null;
				List<UUID> contents = (tongue == null) ? List.of() : written.computeIfAbsent(tongue,
						(reader) -> this.pen.write(notice.content(), reader, posting));
				new Destination(recipient.member(), place, recipient.member().value(), orWithdrawn(obstacle, posting))
					.add(notice, contents, posting);
			}
			this.rows.add(posting);
			posting.clear();
		}
	}

	private static List<List<MemberId>> slices(Collection<MemberId> recipients) {
		List<MemberId> distinct = List.copyOf(new LinkedHashSet<>(recipients));
		List<List<MemberId>> slices = new ArrayList<>();
		for (int start = 0; start < distinct.size(); start += SLICE) {
			slices.add(distinct.subList(start, Math.min(distinct.size(), start + SLICE)));
		}
		return slices;
	}

	private static @Nullable String orWithdrawn(@Nullable String obstacle, Posting posting) {
		Mailing mailing = posting.mailing();
		return (obstacle == null && mailing != null) ? mailing.withdrawn() : obstacle;
	}

	/**
	 * Posts a notice to a group, or to the chat of somebody who need not be a member.
	 * @param about whom a living card concerns, mostly the committee
	 */
	@Transactional
	public void post(Notice notice, Place group, UUID about) {
		Posting posting = posting(notice);
		Group reached = this.addresses.group(group);
		Reader reader = this.addresses.reader(reached.place(), posting.notBefore());
		List<UUID> contents = this.pen.write(notice.content(), new Tongue(reader.language(), reader.zone()), posting);
		new Destination(null, reached.place(), about, orWithdrawn(reached.obstacle(), posting)).add(notice, contents,
				posting);
		this.rows.add(posting);
	}

	/** Whom of these members a notice would reach now. */
	@Transactional(readOnly = true)
	public Audience audience(Collection<MemberId> members) {
		Map<MemberId, List<@Nullable String>> obstacles = new HashMap<>();
		this.addresses.of(members)
			.forEach((recipient) -> obstacles.computeIfAbsent(recipient.member(), (member) -> new ArrayList<>())
				.add((recipient.address() == null) ? "" : recipient.obstacle()));
		int reached = (int) obstacles.values().stream().filter((each) -> each.contains(null)).count();
		int unlinked = (int) obstacles.values().stream().filter((each) -> each.contains("")).count();
		return new Audience(reached, unlinked, obstacles.size() - reached - unlinked);
	}

	/**
	 * Whom of these members a notice would not reach now, and why; whoever has a chat
	 * that takes messages, their own or an assistant's, is left out.
	 */
	@Transactional(readOnly = true)
	public Map<MemberId, Unreached> unreached(Collection<MemberId> members) {
		Map<MemberId, Unreached> unreached = new LinkedHashMap<>();
		for (List<MemberId> slice : slices(members)) {
			Set<MemberId> reached = new HashSet<>();
			for (Recipient recipient : this.addresses.of(slice)) {
				if (recipient.obstacle() == null) {
					reached.add(recipient.member());
				}
				else {
					unreached.putIfAbsent(recipient.member(), Unreached.of(recipient.obstacle()));
				}
			}
			unreached.keySet().removeAll(reached);
		}
		return unreached;
	}

	/**
	 * Lets what is held back until the end of a quiet time go out now.
	 * @return how many messages that were
	 */
	@Transactional
	public int hasten() {
		return this.rows.hasten(this.clock.instant());
	}

	private Posting posting(Notice notice) {
		Instant now = this.clock.instant();
		Instant notBefore = notice.lane().keepsQuietHours() ? this.quietHours.nextAllowed(now) : now;
		UUID mailing = notice.mailing();
		return new Posting(notice.lane(), now, notBefore, notice.expires(),
				(mailing != null) ? this.mailings.join(mailing, now) : null);
	}

	/**
	 * Posts what a handler replied, to where the person spoke: first the changed card,
	 * then new cards, then files, in the interactive lane and in this order; then earlier
	 * messages lose their buttons. The notice over the chat is not part of it: the
	 * messenger's adapter shows it at once, except after a typed message, where it heads
	 * the first card. A reply with nothing to say costs no statement.
	 * @param pressed the message whose button was pressed, which a replacement edits;
	 * null after a typed message
	 */
	@Transactional
	public void reply(Reply reply, Place place, Actor actor, @Nullable Long pressed) {
		reply(List.of(new Answer(reply, place, actor, pressed)));
	}

	/**
	 * Posts several replies, in their order, with as many statements as one.
	 */
	@Transactional
	public void reply(List<Answer> answers) {
		Instant now = this.clock.instant();
		Posting posting = new Posting(Lane.INTERACTIVE, now, now, null);
		answers.forEach((answer) -> this.replies.add(answer, posting));
		this.rows.add(posting);
	}

	/**
	 * What became of the notices whose key starts so, one a recipient and chat, in order
	 * of posting.
	 */
	@Transactional(readOnly = true)
	public List<Delivery> outcomes(String keyPrefix) {
		return this.rows.outcomes(keyPrefix);
	}

	/** Takes back what has not been sent yet of the notices whose key starts so. */
	@Transactional
	public void withdraw(String keyPrefix) {
		this.rows.withdraw(keyPrefix, this.clock.instant());
	}

	/**
	 * Lets these recipients be told anew when such a key is posted again; what they have
	 * not been sent yet is taken back.
	 */
	@Transactional
	public void forget(String keyPrefix, Collection<MemberId> recipients) {
		if (!recipients.isEmpty()) {
			this.rows.forget(keyPrefix, recipients, this.clock.instant());
		}
	}

	/**
	 * Takes back what a member has not been sent yet in a chat that is theirs no more.
	 */
	@Transactional
	public void withdraw(MemberId member, long chat) {
		this.rows.withdraw(member, chat, this.clock.instant());
	}

	/**
	 * What a handler replied, and to whom.
	 *
	 * @param place where the person spoke
	 * @param pressed the message whose button was pressed; null after a typed message
	 */
	public record Answer(Reply reply, Place place, Actor actor, @Nullable Long pressed) {
	}

}
