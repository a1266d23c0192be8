@rem npm's scripts begin with `exec`, so that a POSIX shell hands its place, and every signal, to Node. cmd.exe finds this instead.
@%*
