package kr.bridgebot.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest
class AdmissionRushTests {

	private static final int RUSH = 8;

	private static final long FIRST = 5_070_000;

	@Autowired
	private AdmissionDesk admission;

	@Autowired
	private LinkDesk links;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Accounts accounts;

	@Test
	void letsOneOfManyInWhoBringTheSameCode() throws Exception {
		MemberId member = this.register.enrol(List.of(Someone.named("표본 위원 21"))).getFirst();
		String code = code(member);
		List<Callable<Boolean>> presses = new ArrayList<>();
		for (long account = FIRST; account < FIRST + RUSH; account++) {
			presses.add(press(code, account));
		}

		List<Boolean> outcomes = atOnce(presses);

		assertThat(outcomes).containsOnlyOnce(true);
		assertThat(this.accounts.of(Set.of(member))).hasSize(1);
	}

	@Test
	void linksOneOfTwoPeopleToTheSameAccount() throws Exception {
		List<MemberId> members = this.register.enrol(List.of(Someone.named("표본 위원 22"), Someone.named("표본 위원 23")));
		long account = FIRST + 100;
		List<Callable<Boolean>> links = new ArrayList<>();
		for (MemberId member : members) {
			links.add(() -> {
				try {
					this.accounts.link(account, member, Someone.stranger(account).language(), TestClock.START);
					return true;
				}
				catch (Refusal refusal) {
					return false;
				}
			});
		}

		List<Boolean> outcomes = atOnce(links);

		assertThat(outcomes).containsOnlyOnce(true);
		assertThat(this.accounts.of(members)).hasSize(1);
	}

	private String code(MemberId member) {
		String link = this.links.issue(Set.of(member)).getOrDefault(member, "");
		return link.substring(Math.max(link.lastIndexOf('='), link.lastIndexOf(' ')) + 1);
	}

	private Callable<Boolean> press(String code, long account) {
		Offer offer = this.admission.offer(code, Someone.stranger(account), "표본").orElseThrow();
		return () -> this.admission.consent(offer.id(), Someone.stranger(account), "표본").isPresent();
	}

	private static List<Boolean> atOnce(List<Callable<Boolean>> presses) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (var threads = Executors.newFixedThreadPool(presses.size())) {
			List<Future<Boolean>> outcomes = presses.stream().map((press) -> threads.submit(() -> {
				start.await();
				return press.call();
			})).toList();
			start.countDown();
			List<Boolean> answers = new ArrayList<>();
			for (Future<Boolean> outcome : outcomes) {
				answers.add(outcome.get());
			}
			return answers;
		}
	}

}
