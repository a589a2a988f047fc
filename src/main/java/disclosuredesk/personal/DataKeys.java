package disclosuredesk.personal;

import disclosuredesk.installation.Secrets;
import disclosuredesk.installation.StartRefused;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys values of this database stand under ({@code data_key}); without one of them nothing is begun. */
@Component
class DataKeys implements InitializingBean {

    private static final Secrets SECRETS = new Secrets(
            "disclosuredesk.data.key", "个人信息加密的密钥", "不能保存和读取申请人的个人信息", "DISCLOSUREDESK_DATA_KEY_FILE", "data.key");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;
    private final Clock clock;

    DataKeys(JdbcClient jdbc, PersonalCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> missing = used().stream().filter(id -> !cipher.knows(id)).toList();
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "个人信息加密的密钥中没有这个数据库所用的密钥（%s）。".formatted(String.join("、", missing)),
                    "请检查DISCLOSUREDESK_DATA_KEY_FILE指明的文件，旧密钥在rotate-data-key完成以前要留在文件中；演示系统的密钥在数据所在文件夹的data.key中，不要单独删除。");
        }
    }

    private List<String> used() {
        return jdbc.sql("select key_id from data_key order by key_id")
                .query(String.class)
                .list();
    }

    /** Whether every value is known to stand under some key. */
    boolean allEncrypted() {
        return jdbc.sql("select count(*) from data_key where encrypted_at is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The newest is used from now on. */
    void use() {
        jdbc.sql("insert ignore into data_key (key_id, used_since) values (:id, :now)")
                .param("id", cipher.newest())
                .param("now", now())
                .update();
    }

    void encrypted() {
        jdbc.sql("update data_key set encrypted_at = :now where key_id = :id")
                .param("id", cipher.newest())
                .param("now", now())
                .update();
    }

    /** No value stands under another than the newest any more. */
    List<String> retireOthers() {
        List<String> others =
                used().stream().filter(id -> !id.equals(cipher.newest())).toList();
        jdbc.sql("delete from data_key where key_id <> :id")
                .param("id", cipher.newest())
                .update();
        return others;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** The cipher, as the settings say. */
    @Configuration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        static BeanFactoryPostProcessor theDataKeyIsThere(Environment environment) {
            return SECRETS.first(environment);
        }

        @Bean
        PersonalCipher personalCipher(Environment environment) {
            String algorithm = environment.getProperty("disclosuredesk.data.cipher", "aes");
            if (!algorithm.matches("aes|sm4")) {
                throw new StartRefused("disclosuredesk.data.cipher不是aes或者sm4。", "不填则为aes（AES-256-GCM）；sm4为SM4-GCM。");
            }
            return new PersonalCipher(SECRETS.of(environment), Algorithm.valueOf(algorithm.toUpperCase(Locale.ROOT)));
        }
    }
}
