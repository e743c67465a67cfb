package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.verdash.state.KeptFiles;
import org.verdash.state.NewFile;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateReply;
import org.verdash.state.StateRequest;

/** One statement for each question about files. An id that is no UUID ends in an exception. */
record FileAnswers(SqlClient reads, Pool writes) {
  Future<StateReply> answer(StateRequest.OfFiles request) {
    return switch (request) {
      case StateRequest.BeginFile begin -> begin(begin.file());
      case StateRequest.AppendFile add -> append(add.id(), add.offset(), add.part());
      case StateRequest.FinishFile finish -> finish(finish.id());
      case StateRequest.FindFile find -> find(find.id());
      case StateRequest.ReadFile read -> read(read.id(), read.offset());
      case StateRequest.ForgetFile forget -> forget(forget.id());
    };
  }

  Future<StateReply> begin(NewFile file) {
    Tuple values =
        Tuple.of(UUID.fromString(file.id()), file.app(), file.owner(), file.name(), file.type())
            .addLong(file.quotaBytes())
            .addLong(file.keep().toNanos() / 1000);
    return writes.preparedQuery(FileSql.BEGIN).execute(values).map(FileAnswers::done);
  }

  Future<StateReply> append(String id, long offset, Buffer part) {
    if (part.length() == 0 || part.length() > KeptFiles.PART_BYTES) {
      return refused(Reason.BAD_VALUE, "A part of a file has " + part.length() + " bytes.");
    }
    return writes
        .preparedQuery(FileSql.APPEND)
        .execute(Tuple.of(UUID.fromString(id), offset, part))
        .compose(
            rows ->
                rows.rowCount() > 0
                    ? Future.succeededFuture(done(rows))
                    : notAdded(id, offset, part.length()));
  }

  // A part that was added before, whose answer got lost, is no failure.
  private Future<StateReply> notAdded(String id, long offset, int length) {
    return writes
        .preparedQuery(FileSql.STATE)
        .execute(Tuple.of(UUID.fromString(id)))
        .compose(
            rows -> {
              if (rows.size() == 0) {
                return refused(noSuchFile(id));
              }
              Row row = rows.iterator().next();
              long bytes = row.getLong("bytes");
              if (bytes == offset + length) {
                return Future.succeededFuture(done(rows));
              }
              return bytes == offset && !row.getBoolean("finished")
                  ? refused(Reason.QUOTA, "More files of one person cannot be kept.")
                  : refused(
                      Reason.BAD_VALUE, "The file " + id + " does not go on at " + offset + ".");
            });
  }

  Future<StateReply> finish(String id) {
    return file(writes, FileSql.FINISH, id);
  }

  Future<StateReply> find(String id) {
    return file(reads, FileSql.FIND, id);
  }

  Future<StateReply> read(String id, long offset) {
    return reads
        .preparedQuery(FileSql.READ)
        .execute(Tuple.of(UUID.fromString(id), Math.max(0, offset)))
        .compose(
            rows ->
                rows.size() == 0
                    ? refused(noSuchFile(id))
                    : Future.succeededFuture(
                        new StateReply.Part(rows.iterator().next().getBuffer("bytes"))));
  }

  Future<StateReply> forget(String id) {
    return writes
        .preparedQuery(FileSql.FORGET)
        .execute(Tuple.of(UUID.fromString(id)))
        .map(FileAnswers::done);
  }

  private static Future<StateReply> file(SqlClient client, String sql, String id) {
    return client
        .preparedQuery(sql)
        .execute(Tuple.of(UUID.fromString(id)))
        .compose(
            rows ->
                rows.size() == 0
                    ? refused(noSuchFile(id))
                    : Future.succeededFuture(
                        new StateReply.File(Rows.file(rows.iterator().next()))));
  }

  private static StateException noSuchFile(String id) {
    return new StateException(Reason.NO_SUCH_FILE, "There is no file " + id + ".");
  }

  private static Future<StateReply> refused(Reason reason, String sentence) {
    return refused(new StateException(reason, sentence));
  }

  private static Future<StateReply> refused(StateException why) {
    return Future.failedFuture(why);
  }

  private static StateReply done(RowSet<Row> rows) {
    return new StateReply.Done();
  }
}
