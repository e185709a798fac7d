import ArgumentParser
@main struct Usher: ParsableCommand {}
