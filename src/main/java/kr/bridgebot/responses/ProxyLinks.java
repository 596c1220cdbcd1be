package kr.bridgebot.responses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links by which proxies see the one meeting they are sent to. */
@Service
@Transactional
public class ProxyLinks {

	private static final String PREFIX = "px_";

	private static final int BYTES = 24;

	private final JdbcClient jdbc;

	private final Responses responses;

	private final SeminarCalendar calendar;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	ProxyLinks(JdbcClient jdbc, Responses responses, SeminarCalendar calendar, Clock clock) {
		this.jdbc = jdbc;
		this.responses = responses;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** A proxy's meeting. */
	public record Guest(SeminarView seminar, Response response) {
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
		this.jdbc.sql("delete from proxy_link where seminar_id = ? and member_id = ?")
			.param(seminar.value())
			.param(member.value())
			.update();
		this.jdbc.sql("insert into proxy_link (hash, seminar_id, member_id, made_at) values (?, ?, ?, ?)")
			.param(hash(code))
			.param(seminar.value())
			.param(member.value())
			.param(Timestamps.of(this.clock.instant()))
			.update();
		return code;
	}

	/** What a code opens; empty when it opens nothing any more, or never did. */
	@Transactional(readOnly = true)
	public Optional<Guest> open(String code) {
		if (!code.startsWith(PREFIX)) {
			return Optional.empty();
		}
		return this.jdbc.sql("select seminar_id, member_id from proxy_link where hash = ?")
			.param(hash(code))
			.query((row, number) -> new Responses.Key(new SeminarId(row.getObject("seminar_id", UUID.class)),
					new MemberId(row.getObject("member_id", UUID.class))))
			.optional()
			.flatMap(this::guest);
	}

	private Optional<Guest> guest(Responses.Key key) {
		return this.calendar.find(key.seminar())
			.filter((seminar) -> seminar.state().isOpen() && this.clock.instant().isBefore(seminar.endsAt()))
			.flatMap((seminar) -> Optional
				.ofNullable(this.responses.find(List.of(key.seminar()), List.of(key.member())).get(key))
				.filter(ProxyLinks::mayCome)
				.map((response) -> new Guest(seminar, response)));
	}

	private static boolean mayCome(Response response) {
		Proxy proxy = response.proxy();
		return response.invited() && response.answer() == Answer.PROXY && proxy != null
				&& proxy.approval() != Proxy.Approval.REQUESTED;
	}

	private static String hash(String code) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
