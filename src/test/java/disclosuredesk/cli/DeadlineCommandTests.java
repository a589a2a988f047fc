package disclosuredesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code deadline} and {@code fee}, as a shell sees them. */
class DeadlineCommandTests {

    private final JsonMapper json = JsonMapper.builder().build();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int code;

    @TempDir
    private Path folder;

    private String run(String... args) {
        var out = new ByteArrayOutputStream();
        err.reset();
        code = Commands.run(Object.class, args, out, err);
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode deadlines(String histories) throws IOException {
        Path file = Files.writeString(folder.resolve("in.json"), histories);
        String out = run("deadline", file.toString());
        return out.isEmpty() ? json.createArrayNode() : json.readTree(out);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void answersEachVectorWithItsPublishedDates() throws IOException {
        JsonNode answers = deadlines("""
                [{"name":"court","received":"2022-09-30"},
                 {"name":"corrected","received":"2024-09-10",
                  "corrections":[{"noticeSent":"2024-09-20","corrected":"2024-10-11"}]},
                 {"name":"asked","received":"2024-03-01",
                  "consultations":[{"kind":"THIRD_PARTY","sent":"2024-03-08","answered":"2024-03-22"}]},
                 {"name":"silent","received":"2024-03-01",
                  "consultations":[{"kind":"THIRD_PARTY","sent":"2024-03-08","delivered":"2024-03-11"}]},
                 {"name":"two","received":"2024-03-01",
                  "consultations":[{"kind":"THIRD_PARTY","sent":"2024-03-08","answered":"2024-03-22"},
                                   {"kind":"JOINT_AGENCY","sent":"2024-03-13","answered":"2024-03-27"}]},
                 {"name":"extended","received":"2024-03-01",
                  "consultations":[{"kind":"THIRD_PARTY","sent":"2024-03-08","answered":"2024-03-22"}],
                  "extension":{"approved":"2024-04-01","sent":"2024-04-02","workingDays":20}},
                 {"name":"fee","received":"2025-09-22","fee":{"noticeReceived":"2025-09-23","paid":"2025-10-20"}},
                 {"name":"postponed","received":"2025-09-22","postponedTo":"2025-12-31"},
                 {"name":"rest day","received":"2025-10-01"}]
                """);
        assertThat(code).isZero();
        List<String> dates = new ArrayList<>();
        answers.forEach(answer -> dates.add(
                answer.get("formal").asString() + " " + answer.get("safe").asString()));
        assertThat(dates)
                .containsExactly(
                        "2022-11-02 2022-11-02",
                        "2024-11-07 2024-11-07",
                        "2024-04-15 2024-04-12",
                        "2024-04-23 2024-04-22",
                        "2024-04-18 2024-04-17",
                        "2024-05-14 2024-05-13",
                        "2025-11-17 2025-11-17",
                        "2025-12-31 2025-12-31",
                        "2025-11-04 2025-11-04");
        assertThat(answers.get(1).get("correctionNoticeDue").asString()).isEqualTo("2024-09-20");
        assertThat(answers.get(3).get("opinionDue").get(0).asString()).isEqualTo("2024-04-01");
        assertThat(answers.get(6).get("paymentDue").asString()).isEqualTo("2025-10-27");
    }

    /** Submitted on Friday, confirmed on Monday; asked for reasons; other organs asked; paid. */
    @Test
    void showsEveryReadingTheLawLeaves() throws IOException {
        JsonNode answers = deadlines("""
                [{"submitted":"2024-03-01","confirmed":"2024-03-04"},
                 {"submitted":"2024-03-01","confirmed":"2024-03-05"},
                 {"received":"2024-03-05","submitted":"2024-03-01"},
                 {"received":"2024-03-01","reasons":{"asked":"2024-03-05","until":"2024-03-19","given":"2024-03-18"}},
                 {"received":"2024-03-01",
                  "consultations":[{"kind":"OTHER_AGENCY","sent":"2024-03-08","delivered":"2024-03-11","answered":"2024-03-22"}]},
                 {"received":"2024-03-01",
                  "consultations":[{"kind":"SECRECY_AGENCY","sent":"2024-03-08","delivered":"2024-03-11","answered":"2024-03-22"}]},
                 {"received":"2025-09-22","fee":{"noticeReceived":"2025-09-23","paid":"2025-10-20"}},
                 {"received":"2025-09-22","fee":{"noticeReceived":"2025-09-23"}}]
                """);
        assertThat(code).isZero();
        List<String> dates = new ArrayList<>();
        answers.forEach(answer -> dates.add(answer.get("state").asString() + " "
                + answer.get("formal").asString("-") + " " + answer.get("safe").asString("-")));
        assertThat(dates)
                .containsExactly(
                        "RUNNING 2024-04-01 2024-03-29",
                        "RUNNING 2024-03-29 2024-03-29",
                        "RUNNING 2024-04-02 2024-03-29",
                        "RUNNING 2024-03-29 2024-03-29",
                        "RUNNING 2024-04-15 2024-04-11",
                        "RUNNING 2024-03-29 2024-03-29",
                        "RUNNING 2025-11-17 2025-11-17",
                        "AWAITING_PAYMENT - -");
        assertThat(answers.get(0).get("correctionNoticeDue").asString()).isEqualTo("2024-03-13");
        assertThat(answers.get(0).get("correctionNoticeDueSafe").asString()).isEqualTo("2024-03-12");
        assertThat(answers.get(3).get("reasonsDue").asString()).isEqualTo("2024-03-19");
        assertThat(answers.get(4).get("opinionDue").get(0).isNull()).isTrue();
        assertThat(chosen(answers.get(5), "secrecyAgency"))
                .containsExactly("COUNTED 2024-03-29 2024-03-29", "LEFT_OUT 2024-04-15 2024-04-11");
        assertThat(chosen(answers.get(6), "afterPayment"))
                .containsExactly("RESTARTS 2025-11-17 2025-11-17", "GOES_ON 2025-11-14 2025-11-13");
        assertThat(answers.get(0).get("choices")).isEmpty();
    }

    private static List<String> chosen(JsonNode answer, String name) {
        List<String> chosen = new ArrayList<>();
        answer.get("choices")
                .forEach(one -> chosen.add(
                        one.get(name).asString() + " " + one.get("formal").asString("-") + " "
                                + one.get("safe").asString("-")));
        return chosen;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'confirmed':'2024-03-04'}|缺少 submitted",
                "{'received':'2024-03-04','submitted':'2024-03-01','confirmed':'2024-03-04'}|只能有一个",
                "{'received':'2024-03-01','consultations':[{'kind':'COURT','sent':'2024-03-08'}]}|OTHER_AGENCY"
            })
    void namesWhatCannotBeRead(String history, String words) throws IOException {
        deadlines("[" + history.replace('\'', '"') + "]");
        assertThat(code).isEqualTo(Commands.UNUSABLE);
        assertThat(errors()).contains(words);
    }

    /** Whoever counts the steps again comes to the same day. */
    @Test
    void givesStepsThatLeadToTheDate() throws IOException {
        JsonNode answer = deadlines("""
                [{"received":"2024-03-01","consultations":[{"kind":"THIRD_PARTY","sent":"2024-03-08","answered":"2024-03-22"}]}]
                """).get(0);
        assertThat(answer.get("steps").size()).isEqualTo(2);
        for (JsonNode count : answer.get("steps")) {
            int counted = 0;
            LocalDate last = LocalDate.parse(count.get("anchor").asString());
            for (JsonNode day : count.get("days")) {
                last = last.plusDays(1);
                assertThat(day.get("date").asString()).isEqualTo(last.toString());
                counted += day.get("effect").asString().equals("COUNTED") ? 1 : 0;
            }
            assertThat(counted).isEqualTo(20);
            assertThat(last.toString()).isEqualTo(count.get("result").asString());
            assertThat(count.get("article").asString()).isEqualTo("第三十三条第二款");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'received':'2024-03-01','consultations':[{'kind':'THIRD_PARTY','sent':'2024-03-08','answered':'2024-03-07'}]}|第三十二条",
                "{'received':'2024-03-01','corrections':[{'noticeSent':'2024-03-04'},{'noticeSent':'2024-03-06'}]}|第三十条",
                "{'received':'2024-03-01','extension':{'approved':'2024-03-29','sent':'2024-04-01','workingDays':20}}|第三十三条",
                "{'received':'2024-03-01','extension':{'approved':'2024-03-20','sent':'2024-03-20','workingDays':21}}|第三十三条",
                "{'received':'2024-03-01','consultations':[{'kind':'JOINT_AGENCY','sent':'2024-02-29'}]}|第三十一条",
                "{'received':'2024-03-01','fee':{'noticeReceived':'2024-03-12','paid':'2024-03-11'}}|第四十二条",
                "{'received':'2026-12-10'}|2027年的工作日历"
            })
    void refusesAnImpossibleHistoryWithTheArticleAndAnswersTheOthers(String history, String article)
            throws IOException {
        JsonNode answers =
                deadlines("[{\"name\":\"good\",\"received\":\"2024-03-01\"}," + history.replace('\'', '"') + "]");
        assertThat(code).isEqualTo(Commands.FINDINGS);
        assertThat(answers.get(0).get("safe").asString()).isEqualTo("2024-03-29");
        assertThat(answers.get(1).get("refused").asString()).contains(article);
        assertThat(errors()).contains("第2件", article).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|JSON数组",
                "[{}]|缺少 received",
                "[{'received':'2024-02-30'}]|不是日期",
                "[3]|JSON对象",
                "not json|不是有效的JSON",
                "[{'received':'2024-03-01','consultations':[{'kind':'X','sent':'2024-03-08'}]}]|kind"
            })
    void saysInOneLineWhyAFileCannotBeUsed(String file, String reason) throws IOException {
        deadlines(file.replace('\'', '"'));
        assertThat(code).isEqualTo(Commands.UNUSABLE);
        assertThat(errors()).contains(reason).hasLineCount(1);
    }

    @Test
    void computesEveryFeeOfTheVectors() throws IOException {
        JsonNode vectors = json.readTree(getClass().getResourceAsStream("/clock/fee-vectors.json"));
        int checked = 0;
        for (JsonNode vector : vectors.get("by_item")) {
            JsonNode fee = json.readTree(run("fee", "--items", vector.get("k").asString()));
            assertThat(fee.get("fee_of_kth")).isEqualTo(vector.get("fee_of_kth"));
            assertThat(fee.get("month_total_for_k_requests").asLong())
                    .isEqualTo(vector.get("month_total_for_k_requests").asLong());
            checked++;
        }
        for (JsonNode vector : vectors.get("by_page")) {
            assertThat(json.readTree(run("fee", "--pages", vector.get("pages").asString()))
                            .get("fee")
                            .asLong())
                    .isEqualTo(vector.get("fee").asLong());
            checked++;
        }
        for (JsonNode vector : vectors.get("published_fees_explained_by_page")) {
            assertThat(json.readTree(run("fee", "--pages", vector.get("pages").asString()))
                            .get("fee")
                            .asLong())
                    .isEqualTo(vector.get("published").asLong());
            checked++;
        }
        assertThat(checked).isGreaterThan(30);
        Path file = Files.write(
                folder.resolve("fees.json"),
                getClass().getResourceAsStream("/clock/fee-vectors.json").readAllBytes());
        assertThat(json.readTree(run("fee", file.toString())).get("by_item").size())
                .isEqualTo(vectors.get("by_item").size());
    }

    @Test
    void chargesByItemOrByPageButNotByBoth() {
        run("fee", "--items", "12", "--pages", "44");
        assertThat(code).isEqualTo(Commands.UNUSABLE);
        assertThat(errors()).contains("不能并用");
        run("fee", "--pages", "-1");
        assertThat(code).isEqualTo(Commands.UNUSABLE);
    }
}
