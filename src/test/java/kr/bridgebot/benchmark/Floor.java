package kr.bridgebot.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the database alone allows when each press has a transaction of its own: the rows
 * that a press leaves, written by plain JDBC with nothing around it.
 */
final class Floor {

	private final Database database;

	private final String name;

	private final int connections;

	Floor(Database database, String name, int connections) {
		this.database = database;
		this.name = name;
		this.connections = connections;
	}

	/** Writes one row of each kind for each member. */
	LoadGenerator.Result write(int members, int firstUpdate, String answer) throws InterruptedException {
		AtomicInteger next = new AtomicInteger();
		long[] nanos = new long[members];
		ConcurrentLinkedQueue<SQLException> failures = new ConcurrentLinkedQueue<>();
		List<Thread> threads = new ArrayList<>();
		long began = System.currentTimeMillis();
		long start = System.nanoTime();
		for (int i = 0; i < this.connections; i++) {
			threads.add(Thread.ofPlatform().start(() -> {
				try {
					write(next, nanos, firstUpdate, answer);
				}
				catch (SQLException ex) {
					failures.add(ex);
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		long lasted = System.nanoTime() - start;
		if (!failures.isEmpty()) {
			throw new IllegalStateException(failures.peek());
		}
		Arrays.sort(nanos);
		return new LoadGenerator.Result(began, lasted, members, 0, nanos[members / 2], nanos[members * 95 / 100],
				nanos[members * 99 / 100], nanos[members - 1]);
	}

	private void write(AtomicInteger next, long[] nanos, int firstUpdate, String answer) throws SQLException {
		try (Connection connection = this.database.connect(this.name);
				PreparedStatement update = connection
					.prepareStatement("insert into telegram_update (update_id, received_at) values (?, now())");
				PreparedStatement rsvp = connection.prepareStatement("""
						update rsvp set answer = ?, answered_at = now(), answered_by = ?, revision = revision + 1
						where seminar_id = ? and member_id = ?""");
				PreparedStatement history = connection.prepareStatement("""
						insert into rsvp_history (id, seminar_id, member_id, at, actor, from_answer, to_answer, reason)
						values (?, ?, ?, now(), ?, 'PENDING', ?, '')""");
				PreparedStatement card = connection.prepareStatement("""
						update card set dirty = true, revision = revision + 1 where subject = ? and about = ?""")) {
			connection.setAutoCommit(false);
			for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
				long start = System.nanoTime();
				UUID member = Forum.memberOf(i);
				update.setLong(1, firstUpdate + i);
				update.executeUpdate();
				rsvp.setString(1, answer);
				rsvp.setObject(2, member);
				rsvp.setObject(3, Forum.SEMINAR);
				rsvp.setObject(4, member);
				rsvp.executeUpdate();
				history.setObject(1, kr.bridgebot.shared.Ids.next());
				history.setObject(2, Forum.SEMINAR);
				history.setObject(3, member);
				history.setObject(4, member);
				history.setString(5, answer);
				history.executeUpdate();
				card.setObject(1, Forum.SEMINAR);
				card.setObject(2, member);
				card.executeUpdate();
				connection.commit();
				nanos[i] = System.nanoTime() - start;
			}
		}
	}

}
