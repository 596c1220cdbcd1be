package kr.bridgebot.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.chat.Words;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The folder of words that an office sends again and again. */
@Service
@Transactional
public class Templates {

	/** Of a template's name. */
	public static final int LONGEST_NAME = 60;

	/** In one scope, since they are chosen from a list. */
	public static final int MOST = 50;

	private final JdbcClient jdbc;

	private final Rights rights;

	private final Fields fields;

	private final Clock clock;

	Templates(JdbcClient jdbc, Rights rights, Fields fields, Clock clock) {
		this.jdbc = jdbc;
		this.rights = rights;
		this.fields = fields;
		this.clock = clock;
	}

	/**
	 * Keeps words under a name; those that had the name before in that scope give way.
	 * @throws Refusal when name or words are missing or too long, when something in
	 * braces is no field or a brace is not closed, and when there are too many
	 */
	public TemplateId save(String name, Words words, CommitteeId scope, Actor by) {
		this.rights.requireScope(scope, by);
		String line = name.strip().replaceAll("\\s+", " ");
		if (line.isEmpty() || line.length() > LONGEST_NAME) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_TEMPLATE_NAME, Map.of("limit", LONGEST_NAME));
		}
		Words checked = Draft.checked(words);
		this.fields.unknown(checked).stream().findFirst().ifPresent((unknown) -> {
			throw Refusals.of(new Problem.UnknownField(unknown));
		});
		this.fields.unclosed(checked).stream().findFirst().ifPresent((unclosed) -> {
			throw Refusals.of(new Problem.UnclosedField(unclosed));
		});
		this.jdbc.sql("delete from announcement_template where scope = ? and name = ?")
			.params(scope.value(), line)
			.update();
		if (list(scope, by).size() >= MOST) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_TEMPLATES_MANY, Map.of("limit", MOST));
		}
		TemplateId id = new TemplateId(Ids.next());
		this.jdbc.sql("""
				insert into announcement_template (id, scope, name, words, words_html, made_by, made_at)
				values (:id, :scope, :name, :words, :html, :by, :at) on conflict do nothing""")
			.param("id", id.value())
			.param("scope", scope.value())
			.param("name", line)
			.param("words", checked.plain())
			.param("html", checked.html())
			.param("by", by.self().value())
			.param("at", Timestamps.of(this.clock.instant()))
			.update();
		return id;
	}

	/** A scope's templates, by name. */
	@Transactional(readOnly = true)
	public List<Template> list(CommitteeId scope, Actor by) {
		this.rights.requireScope(scope, by);
		return this.jdbc.sql("select * from announcement_template where scope = ? order by name")
			.param(scope.value())
			.query((row, number) -> template(row))
			.list();
	}

	/**
	 * One of them.
	 * @throws Refusal when there is none, or it is another office's
	 */
	@Transactional(readOnly = true)
	public Template get(TemplateId id, Actor by) {
		Template template = this.jdbc.sql("select * from announcement_template where id = ?")
			.param(id.value())
			.query((row, number) -> template(row))
			.optional()
			.orElseThrow(() -> new Refusal(AnnouncementReason.ANNOUNCEMENT_TEMPLATE_UNKNOWN));
		this.rights.requireScope(template.scope(), by);
		return template;
	}

	/** Throws one away. */
	public void remove(TemplateId id, Actor by) {
		this.jdbc.sql("delete from announcement_template where id = ?").param(get(id, by).id().value()).update();
	}

	void forget(MemberId member) {
		this.jdbc.sql("update announcement_template set made_by = null where made_by = ?")
			.param(member.value())
			.update();
	}

	private static Template template(ResultSet row) throws SQLException {
		return new Template(new TemplateId(row.getObject("id", UUID.class)),
				new CommitteeId(row.getObject("scope", UUID.class)), row.getString("name"),
				new Words(row.getString("words"), row.getString("words_html")));
	}

}
