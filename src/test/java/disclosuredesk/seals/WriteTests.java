package disclosuredesk.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.seals.Write.Constant;
import disclosuredesk.seals.Write.Parameter;
import disclosuredesk.seals.Write.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a statement it is told which rows are touched; what cannot be told is refused. */
class WriteTests {

    private static Write write(String sql) {
        Write write = Write.of(sql);
        assertThat(write).as(sql).isNotNull();
        return write;
    }

    @Test
    void aRowPutInSaysIt() {
        assertThat(write("insert into fee (basis, request_id, units) values ('ITEM', ?, ?)")
                        .scopes())
                .containsExactly(new Parameter(1));
        assertThat(write("insert into officer_role (role, officer_id) values (?, ?), ('HEAD', 7)")
                        .scopes())
                .containsExactly(new Parameter(2), new Constant("7"));
        assertThat(write("""
                insert into letterhead (agency_id, number_word) values (?, ?)
                on duplicate key update number_word = values(number_word)
                """).scopes()).containsExactly(new Parameter(1));
    }

    @Test
    void rowsPutInByAQuestionAreAskedFor() {
        assertThat(write("""
                insert ignore into case_holder (request_id, role, stage)
                select r.id, ?, (select x from y where z = ?) from disclosure_request r where r.id = ?
                on duplicate key update role = ?
                """).scopes())
                .containsExactly(new Question("select distinct r.id from disclosure_request r where r.id = ?", 3, 1));
        assertThat(write("insert into report_version_part (part_no, version_id) select ?, ? from agency")
                        .scopes())
                .containsExactly(new Parameter(2));
    }

    @Test
    void aChangeSaysItOrIsAskedFor() {
        assertThat(write(
                                "update disclosure_request set version = version + 1, closed_on = ? where version = ? and id = ?")
                        .scopes())
                .containsExactly(new Parameter(3));
        assertThat(write("update case_holder set stage = (select s from t where r.id = ?) where request_id = ?")
                        .scopes())
                .containsExactly(new Parameter(2));
        assertThat(write("update material set sha256 = ? where id = ?").scopes())
                .containsExactly(new Question("select distinct request_id from material where id = ?", 2, 1));
        assertThat(write("update supervision set officer_id = ? where request_id = ? or id = ?")
                        .scopes())
                .containsExactly(new Question(
                        "select distinct request_id from supervision where request_id = ? or id = ?", 2, 2));
        assertThat(write("delete from mention").scopes())
                .containsExactly(new Question("select distinct request_id from mention", 1, 0));
    }

    @Test
    void rowsThatAreMovedBelongToBoth() {
        assertThat(write("update material set name = ?, request_id = ? where id = ?")
                        .scopes())
                .containsExactly(
                        new Question("select distinct request_id from material where id = ?", 3, 1), new Parameter(2));
        assertThat(write("update material set request_id = (select x from y) where id = ?")
                        .scopes())
                .containsExactly(
                        new Question("select distinct request_id from material where id = ?", 1, 1),
                        new Question("select distinct (select x from y) from material where id = ?", 1, 1));
    }

    @Test
    void nobodyLooksAtTheRest() {
        assertThat(Write.of("select * from material")).isNull();
        assertThat(Write.of("update ACT_RU_TASK set NAME_ = ?")).isNull();
        assertThat(Write.of("insert into form_draft (id) values (?)")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update agency_revision a, fee f set f.units = 1",
                "update agency_revision a join fee f on f.id = a.id set f.units = 1",
                "update fee f join agency_revision a on f.id = a.id set f.units = 1",
                "update low_priority fee set units = 1",
                "update `fee` set units = 1",
                "update disclosure_desk.fee set units = 1",
                "/* x */ update fee set units = 1",
                "delete f from fee f where f.units = 1",
                "delete from seal using seal join fee where fee.units = 1",
                "delete low_priority from fee",
                "insert delayed into fee (request_id) values (?)",
                "insert into `fee` (request_id) values (?)",
                "with x as (select 1) update fee set units = 1",
                "with x as (select 1) delete from fee",
                "alter table fee add x int",
                "call something(fee)",
                "load data infile 'x' into table fee"
            })
    void aFormOfWritingThatIsNotUnderstoodIsRefusedWhereItNamesAProvedTable(String sql) {
        assertThatThrownBy(() -> Write.of(sql)).hasMessageContaining("cannot be told");
        assertThat(Write.of(sql.replace("fee", "seal_head")))
                .as("of a table that is not proved")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with x as (select request_id from fee) select * from x",
                "with x as (select request_id from fee for update) select * from x",
                "(select request_id from fee) union (select id from decision)",
                "show columns from fee",
                "update ACT_RU_TASK set REV_ = ? where ID_ = ?",
                "insert into seal (seal_no, kind) select 1, kind from fee"
            })
    void aQuestionAndATableThatIsNotProvedAreNoneOfItsBusiness(String sql) {
        assertThat(Write.of(sql)).isNull();
    }

    @Test
    void whatCannotBeToldIsRefused() {
        assertThatThrownBy(() -> Write.of("truncate table fee")).hasMessageContaining("cannot be told");
        assertThatThrownBy(() -> Write.of("insert into fee (basis) values (?)")).hasMessageContaining("cannot be told");
        assertThatThrownBy(() -> Write.of("insert into fee (request_id) values (concat(?, 'x'))"))
                .hasMessageContaining("cannot be told");
    }
}
