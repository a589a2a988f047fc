package disclosuredesk.installation;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What commonly keeps the system from starting and is nobody's fault in the program, told in a sentence with what to do. What is not told here goes to the log
 * as it is.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer {

    /** Numbers of MySQL and MariaDB. */
    private static final Set<Integer> WRONG_PASSWORD = Set.of(1045, 1698);

    private static final Set<Integer> NO_SCHEMA = Set.of(1049, 1044);
    private static final Set<Integer> NO_RIGHT = Set.of(1142, 1227, 1370);
    /** A number of H2: the file is open in another process. */
    private static final Set<Integer> H2_IN_USE = Set.of(90020);

    private static final Set<Integer> H2_UNWRITABLE = Set.of(90028, 90031, 90062, 90097);
    private static final String CANNOT_REACH = "08";
    private static final String WRONG_USER = "28";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            if (cause instanceof StartRefused) {
                return null; // it tells itself
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof PortInUseException port) {
                return told(
                        "端口%d已被占用。".formatted(port.getPort()), "请停止占用端口的程序（也可能是本系统已经启动），或者用SERVER_PORT另设一个端口。", cause);
            }
        }
        for (int i = causes.size() - 1; i >= 0; i--) {
            FailureAnalysis told = causes.get(i) instanceof SQLException refused ? database(refused) : null;
            if (told != null) {
                return told;
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof FlywayException) {
                return told(
                        "数据库结构没有升级成功，停在中途：%s。".formatted(firstLine(cause)),
                        "请不要启动旧版本。查明原因（空间、权限、连接中断）后用同一版本再启动；仍不成功的，恢复升级以前的备份。",
                        cause);
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof FileSystemException file) {
                return told("不能读写%s。".formatted(file.getFile()), "请检查该文件或者文件夹是否存在、磁盘是否已满、运行本系统的用户有没有读写权限。", cause);
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis database(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        int code = refused.getErrorCode();
        if (WRONG_PASSWORD.contains(code) || state.startsWith(WRONG_USER)) {
            return told(
                    "数据库不接受所设的账号或者口令。",
                    "请检查SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD（分设两个账号的，还有SPRING_FLYWAY_USER、SPRING_FLYWAY_PASSWORD）。",
                    refused);
        }
        if (NO_SCHEMA.contains(code)) {
            return told(
                    "连接地址中的数据库不存在，或者所设的账号无权使用：%s。".formatted(firstLine(refused)),
                    "请建立该数据库并授权（db/accounts.sql），或者改正SPRING_DATASOURCE_URL。",
                    refused);
        }
        if (NO_RIGHT.contains(code)) {
            return told(
                    "数据库账号权限不足：%s。".formatted(firstLine(refused)),
                    "请按db/accounts.sql分设两个账号，并用SPRING_FLYWAY_USER指明升级结构的账号。",
                    refused);
        }
        if (H2_IN_USE.contains(code)) {
            return told("数据库文件正被另一个程序使用，可能本系统已经启动。", "请先停止已经启动的系统；换一个文件夹可以另起一套演示系统。", refused);
        }
        if (H2_UNWRITABLE.contains(code)) {
            return told("不能读写数据库文件：%s。".formatted(firstLine(refused)), "请检查数据文件夹的权限和磁盘空间。", refused);
        }
        if (state.startsWith(CANNOT_REACH)) {
            return told(
                    "连不上数据库。", "请检查数据库是否已经启动，SPRING_DATASOURCE_URL中的主机名和端口是否正确，网络和防火墙是否放行；要求加密连接的，检查sslMode。", refused);
        }
        return null;
    }

    private static FailureAnalysis told(String reason, String remedy, Throwable cause) {
        return new FailureAnalysis(reason, remedy, cause);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    private static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        for (Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }
}
