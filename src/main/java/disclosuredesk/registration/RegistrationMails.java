package disclosuredesk.registration;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of forms that are being filled in, one for a form, each seen by the officer who sent it. */
@Component
class RegistrationMails {

    /** 2 MiB, as for materials. */
    private static final int PIECE = 2 << 20;

    private final JdbcClient jdbc;

    RegistrationMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file. */
    record Stored(String name, byte[] content) {}

    /** Puts it in place of what was there. */
    void put(RequestId form, Stored mail, LocalDateTime at, Officer by) {
        delete(form, by);
        jdbc.sql("insert into registration_mail (id, officer_id, name, kept_at) values (:id, :officer, :name, :at)")
                .param("id", form.value())
                .param("officer", by.id())
                .param("name", mail.name())
                .param("at", at)
                .update();
        for (int from = 0, number = 1; from < mail.content().length; from += PIECE, number++) {
            jdbc.sql("insert into registration_mail_piece (mail_id, piece_no, content) values (:id, :number, :content)")
                    .param("id", form.value())
                    .param("number", number)
                    .param(
                            "content",
                            Arrays.copyOfRange(mail.content(), from, Math.min(mail.content().length, from + PIECE)))
                    .update();
        }
    }

    Optional<Stored> find(RequestId form, Officer by) {
        Optional<String> name = jdbc.sql("select name from registration_mail where id = :id and officer_id = :officer")
                .param("id", form.value())
                .param("officer", by.id())
                .query(String.class)
                .optional();
        return name.map(one -> new Stored(one, content(form)));
    }

    private byte[] content(RequestId form) {
        List<Integer> pieces = jdbc.sql(
                        "select piece_no from registration_mail_piece where mail_id = :id order by piece_no")
                .param("id", form.value())
                .query(Integer.class)
                .list();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int piece : pieces) {
            all.writeBytes(
                    jdbc.sql("select content from registration_mail_piece where mail_id = :id and piece_no = :number")
                            .param("id", form.value())
                            .param("number", piece)
                            .query((row, number) -> row.getBytes(1))
                            .single());
        }
        return all.toByteArray();
    }

    /** Deletes those kept before then whose draft is gone. */
    void forget(LocalDateTime before) {
        String gone =
                "kept_at < :before and not exists (select 1 from registration_draft d where d.id = registration_mail.id)";
        jdbc.sql("delete from registration_mail_piece where mail_id in (select id from registration_mail where " + gone
                        + ")")
                .param("before", before)
                .update();
        jdbc.sql("delete from registration_mail where " + gone)
                .param("before", before)
                .update();
    }

    void delete(RequestId form, Officer by) {
        jdbc.sql(
                        "delete from registration_mail_piece where mail_id in (select id from registration_mail where id = :id and officer_id = :officer)")
                .param("id", form.value())
                .param("officer", by.id())
                .update();
        jdbc.sql("delete from registration_mail where id = :id and officer_id = :officer")
                .param("id", form.value())
                .param("officer", by.id())
                .update();
    }
}
