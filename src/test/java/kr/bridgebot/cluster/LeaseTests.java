package kr.bridgebot.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import kr.bridgebot.testing.BotTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BotTest
class LeaseTests {

	private static final ClusterSettings SETTINGS = new ClusterSettings(Duration.ofSeconds(15), false, 100,
			Duration.ofSeconds(60));

	private final AtomicLong nanos = new AtomicLong();

	@Autowired
	private JdbcTemplate jdbc;

	private DatabaseLease one;

	private DatabaseLease other;

	@BeforeEach
	void startAnew() {
		this.jdbc.update("update lease set owner = null, until = current_timestamp, epoch = 0");
		this.one = new DatabaseLease(this.jdbc, SETTINGS, this.nanos::get, UUID.randomUUID());
		this.other = new DatabaseLease(this.jdbc, SETTINGS, this.nanos::get, UUID.randomUUID());
	}

	private void runOut() {
		this.jdbc.update("update lease set until = current_timestamp - interval '1' second");
	}

	@Test
	void letsOneLead() {
		this.one.renew(false);
		this.other.renew(false);
		this.one.renew(false);

		assertThat(this.one.isHeld()).isTrue();
		assertThat(this.one.epoch()).isEqualTo(1);
		assertThat(this.other.isHeld()).isFalse();
	}

	@Test
	void stopsBelievingByItselfWhenRenewalIsOverdue() {
		this.one.renew(false);

		this.nanos.addAndGet(Duration.ofSeconds(15).toNanos() - 1);
		boolean justBefore = this.one.isHeld();
		this.nanos.incrementAndGet();

		assertThat(justBefore).isTrue();
		assertThat(this.one.isHeld()).isFalse();
	}

	@Test
	void isTakenOverAfterACrashWithAHigherEpoch() {
		this.one.renew(false);
		runOut();

		this.other.renew(false);
		boolean back = this.one.renew(false);

		assertThat(this.other.isHeld()).isTrue();
		assertThat(this.other.epoch()).isEqualTo(2);
		assertThat(back).isFalse();
		assertThat(this.one.isHeld()).isFalse();
	}

	@Test
	void isTakenOverAtOnceAfterARegularStop() {
		this.one.renew(false);

		this.one.release();
		this.other.renew(false);

		assertThat(this.one.isHeld()).isFalse();
		assertThat(this.other.isHeld()).isTrue();
	}

	@Test
	void needNotWaitForADeadProcessWhereNoOtherCanBe() {
		this.one.renew(false);

		this.other.renew(true);

		assertThat(this.other.isHeld()).isTrue();
		assertThat(this.other.epoch()).isEqualTo(2);
	}

	@Test
	void keepsItselfAndGivesItselfUp() {
		this.one.start();
		Awaitility.await().until(this.one::isHeld);

		this.one.stop();

		assertThat(this.one.isHeld()).isFalse();
		assertThat(this.other.renew(false)).isTrue();
	}

}
