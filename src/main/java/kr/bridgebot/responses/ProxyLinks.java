package kr.bridgebot.responses;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kr.bridgebot.chat.Text;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links by which proxies see the one meeting they are sent to. */
@Service
@Transactional
public class ProxyLinks {

	private static final String PREFIX = "px_";

	private static final int BYTES = 24;

	private final ProxyCodes codes;

	private final Responses responses;

	private final SeminarCalendar calendar;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	ProxyLinks(ProxyCodes codes, Responses responses, SeminarCalendar calendar, Clock clock) {
		this.codes = codes;
		this.responses = responses;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * A proxy's meeting.
	 *
	 * @param details what the proxy has to know to be there
	 */
	public record Guest(SeminarView seminar, Response response, Text details) {
	}

	/**
	 * A fresh code for the proxy of this member; a former one is void.
	 * @throws Refusal when nobody is sent, or the body has not agreed yet
	 */
	public String issue(Actor by, SeminarId seminar, MemberId member) {
		if (!by.speaksFor(member)) {
			throw new Refusal(ResponseReason.NOT_YOUR_ANSWER);
		}
		Response response = this.responses.find(List.of(seminar), List.of(member))
			.get(new Responses.Key(seminar, member));
		if (response == null || !mayCome(response)) {
			throw new Refusal(ResponseReason.PROXY_NOT_PENDING);
		}
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String code = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.codes.keep(code, new Responses.Key(seminar, member), this.clock.instant());
		return code;
	}

	/**
	 * What a code opens for whoever follows the link. The first who does is the proxy: it
	 * opens for nobody else afterwards, but for those who sent the link.
	 * @return empty when it opens nothing any more, or never did
	 */
	public Optional<Guest> open(String code, Actor visitor) {
		if (!code.startsWith(PREFIX)) {
			return Optional.empty();
		}
		return this.codes.find(code)
			.flatMap(this::guest)
			.filter((guest) -> visitor.speaksFor(guest.response().member())
					|| this.codes.bind(code, visitor.account()));
	}

	private Optional<Guest> guest(Responses.Key key) {
		return this.calendar.find(key.seminar())
			.filter((seminar) -> seminar.state().isOpen() && this.clock.instant().isBefore(seminar.endsAt()))
			.flatMap((seminar) -> Optional
				.ofNullable(this.responses.find(List.of(key.seminar()), List.of(key.member())).get(key))
				.filter(ProxyLinks::mayCome)
				.map((response) -> new Guest(seminar, response, ProxyGuests.details(seminar))));
	}

	private static boolean mayCome(Response response) {
		Proxy proxy = response.proxy();
		return response.invited() && response.answer() == Answer.PROXY && proxy != null
				&& proxy.approval() != Proxy.Approval.REQUESTED;
	}

}
