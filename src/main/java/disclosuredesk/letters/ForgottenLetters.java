package disclosuredesk.letters;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import disclosuredesk.shared.RequestId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The letters of a case that is anonymised: number, kind and day stay in the register, their words and files go. */
@Component
class ForgottenLetters implements Forgetting {

    private final JdbcClient jdbc;
    private final Letters letters;
    private final JsonMapper json;

    ForgottenLetters(JdbcClient jdbc, Letters letters, JsonMapper json) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.json = json;
    }

    @Override
    public void forget(RequestId request) {
        for (Letter letter : letters.of(request)) {
            LetterContent was = letter.content();
            var left = new LetterContent(
                    was.head(),
                    was.number(),
                    was.title(),
                    Forgotten.WORD,
                    List.of(Forgotten.WORD),
                    was.signature(),
                    was.date(),
                    "",
                    List.of());
            jdbc.sql("update letter set content = :content where id = :id")
                    .param("content", json.writeValueAsString(left))
                    .param("id", letter.id())
                    .update();
        }
    }

    @Override
    public List<Forgotten> forgotten() {
        return List.of(
                Forgotten.where("letter_final", "letter_id in (select id from letter where request_id = :request)")
                        .gone(),
                Forgotten.of("letter").texts("void_reason"),
                Forgotten.of("outside_letter").texts("addressee", "reason"),
                Forgotten.of("delivery").texts("proof", "recipient", "witnesses", "agreement"));
    }
}
