package disclosuredesk.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the moments in the database are what this node takes them for. Each case says it of itself: the row has the moment
 * of its registration by our clock, the engine has the moment it began its process, and both were written in one transaction.
 * A node in another zone left the engine's some hours away, and every period would end by so much too early or too late.
 */
public final class StoredMoments {

    /** Zones lie whole quarters of an hour apart, transactions take seconds. */
    private static final int QUARTER = 15 * 60;

    /** No zone lies nearer to Beijing than half an hour; a server's clock that is wrong by minutes is the doctor's business. */
    private static final Duration ANOTHER_ZONE = Duration.ofMinutes(25);

    private static final DateTimeFormatter AS_STORED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final String MEND = "java -jar disclosure-desk.jar mend-times";

    private final JdbcClient jdbc;

    /** On a database whose schema is up to date. */
    public StoredMoments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StoredMoments(DataSource database) {
        this(JdbcClient.create(database));
    }

    /**
     * Cases whose process began at another time than they were registered.
     *
     * @param offset to be added to the engine's moments of these cases
     */
    public record Disagreement(Duration offset, long cases) {

        /** As a person says it. */
        public String text() {
            Duration apart = offset.abs();
            String hours = apart.toMinutesPart() == 0
                    ? "%d小时".formatted(apart.toHours())
                    : "%d小时%d分钟".formatted(apart.toHours(), apart.toMinutesPart());
            return "%d件%s%s".formatted(cases, offset.isNegative() ? "晚" : "早", hours);
        }
    }

    /** By offset; none where all agree. */
    public List<Disagreement> disagreements() {
        return jdbc.sql("""
                select quarters, count(*) as cases
                from (select cast(round(timestampdiff(second, p.started_at, r.registered_at) / %d.0) as signed) as quarters
                      from disclosure_request r join process_start p on p.id = r.id) apart
                where quarters <> 0
                group by quarters
                order by cases desc, quarters
                """.formatted(QUARTER))
                .query((row, number) ->
                        new Disagreement(Duration.ofSeconds(row.getLong("quarters") * QUARTER), row.getLong("cases")))
                .list();
    }

    /** Timers that do not end a period at midnight but whole quarters of an hour beside it, as only another zone's do. */
    private long timersBesideMidnight() {
        return jdbc.sql("""
                select count(*) from process_period
                where (hour(due_at) <> 0 or minute(due_at) <> 0) and minute(due_at) in (0, 15, 30, 45) and second(due_at) = 0
                """).query(Long.class).single();
    }

    /** What disagrees, in words; none where all is well. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<Disagreement> all = disagreements();
        if (!all.isEmpty()) {
            sentences.add("流程引擎记录的办理开始时间与登记时间不一致："
                    + all.stream().map(Disagreement::text).collect(Collectors.joining("，")));
        }
        long timers = timersBesideMidnight();
        if (timers > 0) {
            sentences.add("有%d个期限的计时器不在北京时间零时".formatted(timers));
        }
        return sentences;
    }

    /** @throws StartRefused if anything does */
    void requireAgreement() {
        List<String> all = sentences();
        if (!all.isEmpty()) {
            throw new StartRefused(
                    "%s。以前的服务器不是按北京时间运行的，照此运行，期限会提前或者推后届满。".formatted(String.join("；", all)),
                    "请停止所有服务器并备份数据库，用“%s”查看，加上 --apply 改正后再启动。".formatted(MEND));
        }
    }

    /**
     * Sends a moment through the connection in each form it is stored in, and asks the server for its own.
     *
     * @param now of this node's clock in the product's zone
     * @throws StartRefused if the connection or the session is in another zone
     */
    void requireUnchanged(LocalDateTime now, ZoneId zone) {
        LocalDateTime second = now.withNano(0);
        boolean unchanged = jdbc.sql(
                        "select cast(:local as char(19)) as a_local, cast(:moment as char(19)) as a_moment, localtimestamp as a_session")
                .param("local", second)
                .param("moment", Timestamp.from(second.atZone(zone).toInstant()))
                .query((row, number) -> same(row, second))
                .single();
        if (!unchanged) {
            throw new StartRefused(
                    "数据库连接或者会话不是按北京时间读写的。",
                    "请去掉数据库地址（SPRING_DATASOURCE_URL）中的connectionTimeZone、serverTimezone、sessionVariables、TIME ZONE等时区设置，并检查数据库服务器的时钟。");
        }
    }

    private static boolean same(ResultSet row, LocalDateTime second) throws SQLException {
        String expected = second.format(AS_STORED);
        Duration apart = Duration.between(row.getObject("a_session", LocalDateTime.class), second)
                .abs();
        return expected.equals(row.getString("a_local"))
                && expected.equals(row.getString("a_moment"))
                && apart.compareTo(ANOTHER_ZONE) < 0;
    }
}
