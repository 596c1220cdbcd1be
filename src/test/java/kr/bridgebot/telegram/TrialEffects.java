package kr.bridgebot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.telegram.Arrival.Happening;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Effects that leave a row behind and fail on demand: the data of a press says how.
 * Everything that begins with {@code joint} may happen together.
 */
class TrialEffects implements Effects {

	private final JdbcTemplate jdbc;

	private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

	private final List<Integer> batches = new ArrayList<>();

	/** Holds up whoever handles {@code joint-slow}. */
	final CountDownLatch gate = new CountDownLatch(1);

	final CountDownLatch atTheGate = new CountDownLatch(1);

	TrialEffects(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		jdbc.execute(
				"create table if not exists telegram_trial (n bigint generated always as identity, account bigint, said varchar(200))");
		jdbc.execute("delete from telegram_trial");
		jdbc.execute("delete from telegram_update");
	}

	/** What took effect, by account and in order. */
	List<String> effectsOf(long account) {
		return this.jdbc.queryForList("select said from telegram_trial where account = ? order by n", String.class,
				account);
	}

	int effects() {
		return this.jdbc.queryForObject("select count(*) from telegram_trial", Integer.class);
	}

	int updates() {
		return this.jdbc.queryForObject("select count(*) from telegram_update", Integer.class);
	}

	List<String> failures() {
		return this.jdbc.queryForList("select failure from telegram_update where failure is not null", String.class);
	}

	List<Integer> batches() {
		synchronized (this.batches) {
			return List.copyOf(this.batches);
		}
	}

	int attemptsAt(String said) {
		return this.attempts.getOrDefault(said, 0);
	}

	@Override
	public Reply of(Happening happening) {
		Inbound inbound = ((Happening.Spoken) happening).inbound();
		happen(inbound);
		return Reply.notice(Text.literal("saved"));
	}

	private void happen(Inbound inbound) {
		String said = (inbound instanceof Inbound.Pressed press) ? press.data()
				: ((Inbound.Said) inbound).words().plain();
		int attempt = this.attempts.merge(said, 1, Integer::sum);
		this.jdbc.update("insert into telegram_trial (account, said) values (?, ?)", inbound.profile().account(), said);
		if (said.contains("slow")) {
			this.atTheGate.countDown();
			await(this.gate);
		}
		if (said.contains("bug")) {
			throw new IllegalStateException("a private word");
		}
		if (said.contains("overflow")) {
			throw new StackOverflowError();
		}
		if (said.contains("no!")) {
			throw new Refusal(Trial.TRIAL);
		}
		if (said.contains("deadlock") && attempt < 3) {
			throw new CannotAcquireLockException("deadlock");
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			if (!latch.await(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("the gate stayed shut");
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public boolean isJoint(Happening happening) {
		return happening instanceof Happening.Spoken(Inbound.Pressed press) && press.data().startsWith("joint");
	}

	@Override
	public List<Reply> together(List<Inbound.Pressed> presses) {
		synchronized (this.batches) {
			this.batches.add(presses.size());
		}
		presses.forEach(this::happen);
		return presses.stream().map((press) -> Reply.notice(Text.literal("saved together"))).toList();
	}

	@Override
	public Reply refused(Refusal refusal, Happening happening) {
		return Reply.alert(Text.literal("refused"));
	}

	@Override
	public Reply failed(String incident, Happening happening) {
		return Reply.alert(Text.literal("incident " + incident));
	}

	private enum Trial implements Reason {

		TRIAL

	}

}
