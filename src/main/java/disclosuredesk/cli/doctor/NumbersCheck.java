package disclosuredesk.cli.doctor;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of an agency and year run from 1 without gaps, and the counter stands at the last one. */
@Component
class NumbersCheck implements Check {

    private final JdbcClient jdbc;

    NumbersCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "D09";
    }

    @Override
    public String subject() {
        return "申请编号、文号、督办编号连续，与计数器一致";
    }

    private record Years(long agency, int year) {}

    private record Series(long agency, String name, int year, long numbers, int first, int last) {}

    @Override
    public void look(Findings found, boolean deep) {
        long numbers = look(found, "disclosure_request", "申请编号", "request_counter")
                + look(found, "letter", "文号", "letter_counter")
                + look(found, "supervision", "督办编号", "");
        found.looked(numbers, "个");
    }

    /** @param counter the table that keeps the last number; empty where there is none */
    private long look(Findings found, String table, String what, String counter) {
        Map<Years, Integer> counted = counter.isEmpty() ? Map.of() : counters(counter);
        Map<Years, Integer> unused = new HashMap<>(counted);
        long numbers = 0;
        for (Series series : series(table)) {
            Years years = new Years(series.agency(), series.year());
            String name = "%s %d年%s".formatted(series.name(), series.year(), what);
            numbers += series.numbers();
            if (series.first() < 1 || series.numbers() != series.last()) {
                found.fault("%s：有%d个，最后为第%d号，缺第%d号"
                        .formatted(name, series.numbers(), series.last(), missing(table, series)));
            }
            unused.remove(years);
            if (!counter.isEmpty() && !Integer.valueOf(series.last()).equals(counted.get(years))) {
                found.fault("%s：最后为第%d号，计数器为%s".formatted(name, series.last(), counted.getOrDefault(years, 0)));
            }
        }
        unused.forEach((years, last) ->
                found.fault("%d年%s（机关%d）：没有编号，计数器为%d".formatted(years.year(), what, years.agency(), last)));
        return numbers;
    }

    private Map<Years, Integer> counters(String table) {
        Map<Years, Integer> counted = new HashMap<>();
        jdbc.sql("select agency_id, number_year, last_serial from " + table).query(row -> {
            counted.put(new Years(row.getLong(1), row.getInt(2)), row.getInt(3));
        });
        return counted;
    }

    private List<Series> series(String table) {
        return jdbc.sql("""
                select n.agency_id, a.name, n.number_year, count(*) as numbers, min(n.number_serial) as first_number,
                    max(n.number_serial) as last_number
                from %s n join agency a on a.id = n.agency_id
                group by n.agency_id, a.name, n.number_year
                order by n.agency_id, n.number_year
                """.formatted(table))
                .query((row, index) -> new Series(
                        row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4), row.getInt(5), row.getInt(6)))
                .list();
    }

    private int missing(String table, Series series) {
        return series.first() != 1
                ? 1
                : jdbc.sql("""
                select min(n.number_serial) + 1 from %1$s n
                where n.agency_id = :agency and n.number_year = :year
                  and not exists (select 1 from %1$s x where x.agency_id = n.agency_id and x.number_year = n.number_year
                                  and x.number_serial = n.number_serial + 1)
                """.formatted(table))
                        .param("agency", series.agency())
                        .param("year", series.year())
                        .query(Integer.class)
                        .single();
    }
}
