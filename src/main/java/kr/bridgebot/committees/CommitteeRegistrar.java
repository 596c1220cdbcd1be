package kr.bridgebot.committees;

import java.util.List;
import kr.bridgebot.cluster.CacheNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the configured bodies into the database at start, before anything runs. A body
 * that the configuration no longer names keeps its seminars and seats: it is reported,
 * not deleted.
 */
@Component
class CommitteeRegistrar implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(CommitteeRegistrar.class);

	private final ForumProperties forum;

	private final Committees committees;

	private final CacheNews news;

	private final TransactionOperations transaction;

	CommitteeRegistrar(ForumProperties forum, Committees committees, CacheNews news,
			TransactionOperations transaction) {
		this.forum = forum;
		this.committees = committees;
		this.news = news;
		this.transaction = transaction;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<ForumCheck.Listing> listings = new ForumCheck().read(this.forum);
		this.transaction.executeWithoutResult((status) -> {
			this.committees.list(listings);
			this.news.stale(CommitteeBoard.CACHE);
		});
		this.committees.all()
			.stream()
			.filter((committee) -> !committee.listed())
			.forEach((committee) -> log.warn("committee {} is no longer in forum.committees; it is kept, unlisted",
					committee.code()));
	}

}
