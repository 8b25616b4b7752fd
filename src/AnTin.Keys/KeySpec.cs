namespace AnTin.Keys;

/// <param name="Algorithm">Kind and size.</param>
/// <param name="Label">What people call the key, e.g. "CA phục vụ các cơ quan Nhà nước G1"; not unique, not secret.</param>
public sealed record KeySpec(KeyAlgorithm Algorithm, string Label);
