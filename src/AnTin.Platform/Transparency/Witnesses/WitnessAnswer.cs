namespace AnTin.Platform.Transparency.Witnesses;

/// <param name="Kind">The status.</param>
/// <param name="Body">Empty, a signature line, or the size last signed.</param>
public sealed record WitnessAnswer(WitnessAnswerKind Kind, string Body = "");
