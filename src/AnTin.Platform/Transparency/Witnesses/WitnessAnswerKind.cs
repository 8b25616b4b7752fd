namespace AnTin.Platform.Transparency.Witnesses;

/// <summary>How a witness answers, by the status of HTTP that C2SP tlog-witness gives it.</summary>
public enum WitnessAnswerKind
{
    /// <summary>The body is one signature line.</summary>
    Cosigned = 200,

    /// <summary>The request is none, or the old size is larger than the new.</summary>
    BadRequest = 400,

    /// <summary>No key that the witness trusts for this log signed.</summary>
    NotSigned = 403,

    /// <summary>The witness does not know the log.</summary>
    UnknownLog = 404,

    /// <summary>The witness signed another size last, which the body names; or another root of the same size.</summary>
    Conflict = 409,

    /// <summary>The proof does not hold: the log was rewritten.</summary>
    Inconsistent = 422,
}
